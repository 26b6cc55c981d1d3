import type { WorkerProcess } from '../../src/workers/worker-process';

/** A worker without a process: it starts and ends when a test says so. */
export interface FakeWorker extends WorkerProcess {
  state: 'starting' | 'answering' | 'retiring' | 'ending' | 'gone';
  start(): void;
  die(): void;
}

/** Make a {@link FakeWorker}. */
export function createFakeWorker(pid: number): FakeWorker {
  let start = () => {};
  let fail = (_reason: Error) => {};
  let end = (_reason: string) => {};
  const ready = new Promise<void>((resolve, reject) => {
    start = resolve;
    fail = reject;
  });
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  const leave = async (state: FakeWorker['state']) => {
    if (fake.state !== 'gone') fake.state = state;
    await ended;
  };
  const fake: FakeWorker = {
    pid,
    ready,
    ended,
    state: 'starting',
    start() {
      fake.state = 'answering';
      start();
    },
    die() {
      fake.state = 'gone';
      end('it died');
      fail(new Error('it died'));
    },
    retire: () => leave('retiring'),
    end: () => leave('ending'),
  };
  return fake;
}
