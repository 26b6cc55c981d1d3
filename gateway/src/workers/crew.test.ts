import { setImmediate as turn } from 'node:timers/promises';
import { createLog } from '#kit/edge';
import { until } from '#servers';
import { createFakeWorker, type FakeWorker } from '../../test/harness/fake-worker';
import { createCrew } from './crew';

function createTestCrew() {
  const workers: FakeWorker[] = [];
  const failures: number[] = [];
  const onForsaken = jest.fn();
  const crew = createCrew({
    size: 2,
    fork() {
      const worker = createFakeWorker(workers.length);
      workers.push(worker);
      return worker;
    },
    log: createLog('crew', 'silent'),
    delay(failuresInARow) {
      failures.push(failuresInARow);
      return 0;
    },
    onForsaken,
  });
  const states = () => workers.map(({ state }) => state);
  return {
    crew,
    workers,
    failures,
    onForsaken,
    states,
    /** Until this is how all workers are that were ever forked. */
    async become(...wanted: FakeWorker['state'][]) {
      await until(() => states().join() === wanted.join(), 2_000, 0);
      expect(states()).toEqual(wanted);
    },
  };
}

async function startTestCrew() {
  const test = createTestCrew();
  const started = test.crew.start();
  for (const worker of test.workers) worker.start();
  await started;
  return test;
}

test('when one of the first workers does not start, the others are ended and none is left', async () => {
  const { crew, workers, become } = createTestCrew();
  const started = crew.start();
  workers[0]?.die();
  await become('gone', 'ending');
  workers[1]?.die();
  await expect(started).rejects.toThrow('it died');
  await become('gone', 'gone');
});

test('a worker that dies is replaced, later and later when that is of no use', async () => {
  const { workers, become, failures, onForsaken } = await startTestCrew();
  workers[0]?.die();
  await become('gone', 'answering', 'starting');
  workers[2]?.die();
  await become('gone', 'answering', 'gone', 'starting');
  workers[3]?.start();
  await workers[3]?.ready;
  workers[3]?.die();
  await become('gone', 'answering', 'gone', 'gone', 'starting');
  expect([...new Set(failures)]).toEqual([1, 2, 3]);
  expect(onForsaken).not.toHaveBeenCalled();
});

test('when none is left and none starts, somebody is told', async () => {
  const { workers, become, onForsaken } = await startTestCrew();
  for (const worker of workers.slice()) worker.die();
  await become('gone', 'gone', 'starting', 'starting');
  workers[2]?.die();
  await become('gone', 'gone', 'gone', 'starting', 'starting');
  expect(onForsaken).not.toHaveBeenCalled();
  workers[3]?.die();
  workers[4]?.die();
  expect(await until(() => onForsaken.mock.calls.length > 0, 2_000, 0)).toBe(true);
});

test('a reload replaces one worker after the other, each once its replacement answers', async () => {
  const { crew, workers, become } = await startTestCrew();
  const reloaded = crew.reload();
  await become('answering', 'answering', 'starting');
  workers[2]?.start();
  await become('retiring', 'answering', 'answering');
  workers[0]?.die();
  await become('gone', 'answering', 'answering', 'starting');
  workers[3]?.start();
  await become('gone', 'retiring', 'answering', 'answering');
  workers[1]?.die();
  await reloaded;
});

test('workers stay whose replacement does not start', async () => {
  const { crew, workers, become } = await startTestCrew();
  const reloaded = crew.reload();
  await become('answering', 'answering', 'starting');
  workers[2]?.die();
  await reloaded;
  await become('answering', 'answering', 'gone');
});

test('who asks for reloads during one gets one more', async () => {
  const { crew, workers, become } = await startTestCrew();
  const reloads = [crew.reload()];
  await become('answering', 'answering', 'starting');
  reloads.push(crew.reload(), crew.reload());
  let isOver = false;
  void Promise.all(reloads).then(() => {
    isOver = true;
  });
  const moveOn = () => {
    for (const worker of workers) {
      if (worker.state === 'starting') worker.start();
      if (worker.state === 'retiring') worker.die();
    }
    return isOver;
  };
  expect(await until(moveOn, 2_000, 0)).toBe(true);
  await become('gone', 'gone', 'gone', 'gone', 'answering', 'answering');
});

test('a worker that dies while all end is not replaced', async () => {
  const { crew, workers, become } = await startTestCrew();
  workers[0]?.die();
  const drained = crew.drain();
  await become('gone', 'ending');
  workers[1]?.die();
  await drained;
  await turn();
  await become('gone', 'gone');
});
