import { ServiceUnavailableError } from '#kit';
import type { Needed, ServiceAway } from '../domain/outcome';

/** What another service answers, or that it is away. */
export async function orAway<Answer>(service: Needed, asked: Promise<Answer>): Promise<Answer | ServiceAway> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ServiceUnavailableError) return { kind: 'service-away', service };
    throw error;
  }
}

/** Whether another service was away. */
export function isAway(answer: unknown): answer is ServiceAway {
  return (answer as { kind?: unknown } | null)?.kind === 'service-away';
}
