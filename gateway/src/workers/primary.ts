import cluster from 'node:cluster';
import { extname, join } from 'node:path';
import type { Logger, Running } from '#kit/edge';
import { createCrew } from './crew';
import { type Line, openLine } from './line';
import { type AskedOfPrimary, type AskedOfWorkers, WORKER_PATIENCE } from './questions';
import { createTally } from './tally';
import { type WorkerProcess, watchWorker } from './worker-process';

/** How long all workers together may take to drain, in milliseconds: longer than each of them is given. */
const DRAIN_LIMIT = 18_000;

/**
 * Run several gateways at one port, each in a process of its own. This process takes connections in and hands them out
 * in turn, replaces workers that die, and answers nobody itself. SIGHUP replaces all of them without a failed request.
 */
export async function runWorkers(size: number, log: Logger): Promise<Running> {
  cluster.schedulingPolicy = cluster.SCHED_RR;
  // JSON would make nulls of what counts nothing yet.
  cluster.setupPrimary({ exec: join(__dirname, `worker${extname(__filename)}`), serialization: 'advanced' });
  const tally = createTally();
  const lines = new Map<number, Line<AskedOfWorkers>>();

  async function sum(): Promise<string> {
    const asked = [...lines].map(async ([id, line]) => tally.hear(id, await line.ask('count')));
    await Promise.allSettled(asked); // of who does not answer, the last word stands
    return tally.text();
  }

  /** As one of them tells: requests go to all of them in turn. */
  async function mostUsed(): Promise<string[]> {
    const told = await Promise.allSettled([...lines.values()].map((line) => line.ask('mostUsed')));
    const lists = told.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    return lists.reduce((most, list) => (list.length > most.length ? list : most), []);
  }

  function fork(): WorkerProcess {
    const worker = cluster.fork();
    const { id } = worker;
    const answers: AskedOfPrimary = { sum, mostUsed, leave: (counted) => tally.hear(id, counted) };
    const line = openLine<AskedOfWorkers>(worker, answers, WORKER_PATIENCE);
    lines.set(id, line);
    // Later than its end: what it said last has been heard by then.
    worker.once('disconnect', () => {
      lines.delete(id);
      tally.keep(id);
    });
    return watchWorker(worker, () => line.ask('retire'));
  }

  const crew = createCrew({
    size,
    fork,
    log,
    onForsaken() {
      log.fatal('no worker is left, and none starts');
      process.exit(1);
    },
  });
  process.on('SIGHUP', () => void crew.reload());
  await crew.start();
  log.info({ workers: size }, 'all workers answer');
  return { log, drain: crew.drain, drainLimitMs: DRAIN_LIMIT };
}
