import { startJobs } from './jobs';
import { createLog } from './log';

const log = createLog('jobs', 'silent');

/** A job whose runs end when told to. */
function controlledJob() {
  const ends: (() => void)[] = [];
  const started: (() => void)[] = [];
  let runs = 0;
  return {
    job: {
      name: 'controlled',
      every: 1,
      run: () => {
        runs += 1;
        started.shift()?.();
        return new Promise<void>((resolve) => ends.push(resolve));
      },
    },
    runs: () => runs,
    end: () => ends.shift()?.(),
    nextStart: () => new Promise<void>((resolve) => started.push(resolve)),
  };
}

test('a job runs again only after its last run ended', async () => {
  const { job, runs, end, nextStart } = controlledJob();
  const jobs = startJobs([job], log);
  expect(runs()).toBe(1);
  const second = nextStart();
  end();
  await second;
  expect(runs()).toBe(2);
  const stopped = jobs.stop();
  end();
  await stopped;
});

test('stopping waits for the run that was begun, and no other follows', async () => {
  const { job, runs, end } = controlledJob();
  const jobs = startJobs([job], log);
  let isStopped = false;
  const stopped = jobs.stop().then(() => {
    isStopped = true;
  });
  await new Promise(setImmediate);
  expect(isStopped).toBe(false);
  end();
  await stopped;
  expect(runs()).toBe(1);
});

test('a run that fails does not end the job', async () => {
  let runs = 0;
  await new Promise<void>((resolve) => {
    const run = async () => {
      runs += 1;
      if (runs === 1) throw new Error('no luck');
      resolve(jobs.stop());
    };
    const jobs = startJobs([{ name: 'unlucky', every: 1, run }], log);
  });
  expect(runs).toBe(2);
});

test('stopping waits for what a job left going', async () => {
  const order: string[] = [];
  const stop = async () => {
    await new Promise(setImmediate);
    order.push('left going');
  };
  await startJobs([{ name: 'lasting', every: 1, run: async () => {}, stop }], log).stop();
  order.push('stopped');
  expect(order).toEqual(['left going', 'stopped']);
});
