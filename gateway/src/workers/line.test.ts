import { EventEmitter } from 'node:events';
import { openLine } from './line';

type Questions = { double(n: number): number; fail(): void; hang(): void };

/** Two ends of a channel, in one process. */
function connect() {
  const ends = [new EventEmitter(), new EventEmitter()] as const;
  const channel = (own: EventEmitter, other: EventEmitter) =>
    Object.assign(own, {
      send(message: unknown, callback: (error: Error | null) => void) {
        queueMicrotask(() => {
          other.emit('message', message);
          callback(null);
        });
        return true;
      },
    });
  return [channel(ends[0], ends[1]), channel(ends[1], ends[0])] as const;
}

function open(patienceMs = 10_000) {
  const [here, there] = connect();
  openLine(
    there,
    {
      double: (n: number) => n * 2,
      fail() {
        throw new Error('no');
      },
      hang: () => new Promise(() => {}),
    },
    patienceMs,
  );
  return { here, line: openLine<Questions>(here, {}, patienceMs) };
}

test('each question gets its own answer', async () => {
  const { line } = open();
  expect(await Promise.all([1, 2, 3].map((n) => line.ask('double', n)))).toEqual([2, 4, 6]);
});

test('what goes wrong at the other end is told', async () => {
  await expect(open().line.ask('fail')).rejects.toThrow('fail: Error: no');
});

test('nobody waits for an end that is gone, or that says nothing', async () => {
  const { here, line } = open();
  const answer = line.ask('hang');
  here.emit('disconnect');
  await expect(answer).rejects.toThrow('hang: the other process is gone');
  await expect(open(1).line.ask('hang')).rejects.toThrow('hang: no answer in 1 ms');
});
