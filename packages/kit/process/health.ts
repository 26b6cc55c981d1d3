import type { FastifyInstance } from 'fastify';

/** Proves that something a process needs is there; rejects when it is not. */
export type HealthCheck = () => Promise<unknown>;

/** How long a check may take before it counts as failed, in milliseconds. */
const PATIENCE = 2_000;

/**
 * Answer `/health/live` (the process runs) and `/health/ready` (it and all it needs can serve; 503 names what cannot).
 * @param comforts shown like `checks`, and not needed to be ready: the process does its work without them.
 * @param isDraining once true the process is no longer ready, so that no new request is sent here.
 */
export function serveHealth(
  app: FastifyInstance,
  checks: Record<string, HealthCheck>,
  comforts: Record<string, HealthCheck>,
  isDraining: () => boolean,
): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const [needed, shown] = await Promise.all([statesOf(checks), statesOf(comforts)]);
    const isUp = !isDraining() && Object.values(needed).every((value) => value === 'up');
    const status = isDraining() ? 'draining' : isUp ? 'ready' : 'unready';
    return reply.code(isUp ? 200 : 503).send({ status, checks: { ...needed, ...shown } });
  });
}

async function statesOf(checks: Record<string, HealthCheck>): Promise<Record<string, 'up' | 'down'>> {
  const named = Object.entries(checks).map(async ([name, check]) => [name, await state(check)] as const);
  return Object.fromEntries(await Promise.all(named));
}

async function state(check: HealthCheck): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, 'down');
  });
  try {
    return await Promise.race([check().then((): 'up' => 'up'), late]);
  } catch {
    return 'down';
  } finally {
    clearTimeout(timer);
  }
}
