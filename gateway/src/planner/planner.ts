import { join, sep } from 'node:path';
import type { QueryPlan } from '@apollo/query-planner';
import { Piscina } from 'piscina';
import { OperationTooComplexError } from '../errors';
import type { PlanTask, SupergraphDescription } from './planning';

/** Plans operations over one supergraph, where that keeps nobody waiting. */
export interface Planner {
  readonly description: SupergraphDescription;
  /** @throws OperationTooComplexError for one that takes more time or memory than any should. */
  plan(task: PlanTask): Promise<QueryPlan>;
  close(): Promise<void>;
}

/** What planning one operation may take. */
export interface PlannerLimits {
  readonly timeoutMs: number;
  readonly memoryMiB: number;
}

/** How threads that plan are opened. */
export interface PlannerOptions extends PlannerLimits {
  /** The file of the threads' program; another one for tests only. */
  readonly program?: string;
}

/** One thread plans; a second one helps as long as something waits behind what takes long. */
const THREADS = { minThreads: 1, maxThreads: 2, idleTimeout: 30_000 };

/**
 * Open threads that plan over a supergraph. Planning is work that cannot be interrupted, and whose cost a hostile document
 * can drive up: a thread can be ended.
 * @throws Error when it is no supergraph.
 */
export async function openPlanner(
  supergraphSdl: string,
  { timeoutMs, memoryMiB, program = PROGRAM }: PlannerOptions,
): Promise<Planner> {
  const pool = new Piscina<PlanTask | undefined, QueryPlan | SupergraphDescription>({
    ...THREADS,
    filename: program,
    workerData: supergraphSdl,
    resourceLimits: { maxOldGenerationSizeMb: memoryMiB },
  });
  pool.on('error', () => {}); // whoever waits for that thread is told
  try {
    const description = (await pool.run(undefined)) as SupergraphDescription;
    return {
      description,
      async plan(task) {
        try {
          return (await pool.run(task, { signal: AbortSignal.timeout(timeoutMs) })) as QueryPlan;
        } catch (error) {
          throw isUsedUp(error) ? new OperationTooComplexError() : error;
        }
      },
      close: () => pool.destroy(),
    };
  } catch (error) {
    await pool.destroy();
    throw error;
  }
}

/** Threads run what was built, also when the rest runs from its sources, as in tests. */
const PROGRAM = join(
  __dirname.replace(new RegExp(`(?<!dist\\${sep})gateway\\${sep}src`), join('dist', 'gateway', 'src')),
  'thread.js',
);

/** Whether a thread was ended because its time was over or its memory full. */
function isUsedUp(error: unknown): boolean {
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === 'AbortError' || code === 'ERR_WORKER_OUT_OF_MEMORY';
}
