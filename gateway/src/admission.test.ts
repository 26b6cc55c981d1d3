import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Admission, createAdmission } from './admission';

/** As many as there is always room for. */
const ROOM = 8;

/** Work that lasts until it is told to end. */
function endless(admission: Admission): { end: () => void; ended: Promise<void> } {
  let end = () => {};
  const ended = admission.during(() => new Promise<void>((resolve) => (end = resolve)));
  return { end, ended };
}

/** Leave the event loop no time, for longer than it takes to look at it. */
async function keepBusy(milliseconds: number): Promise<void> {
  for (const end = performance.now() + milliseconds; performance.now() < end; ) await nextTurn();
}

test('who finds room begins at once', () => {
  const admission = createAdmission();
  const begin = jest.fn();
  admission.whenThereIsRoom(begin);
  expect(begin).toHaveBeenCalledTimes(1);
  expect(admission.waiting).toBe(0);
});

test('while the event loop is busy, one begins when another has ended, and the first to come is the first', async () => {
  const admission = createAdmission();
  const works = Array.from({ length: ROOM }, () => endless(admission));
  const begun: string[] = [];
  admission.whenThereIsRoom(() => begun.push('first'));
  admission.whenThereIsRoom(() => begun.push('second'));
  await keepBusy(60);
  expect({ begun, waiting: admission.waiting }).toEqual({ begun: [], waiting: 2 });
  works[0]?.end();
  await works[0]?.ended;
  expect(begun).toEqual(['first']);
  for (const { end } of works) end();
});

test('while the event loop has time, there is room for more than always', async () => {
  const admission = createAdmission();
  const works = Array.from({ length: ROOM }, () => endless(admission));
  await new Promise<void>((begin) => admission.whenThereIsRoom(begin));
  expect(admission.underWay).toBe(ROOM);
  for (const { end } of works) end();
});

test('who waited begins in the asynchronous context in which it came', async () => {
  const admission = createAdmission();
  const works = Array.from({ length: ROOM }, () => endless(admission));
  const asker = new AsyncLocalStorage<string>();
  const begun = asker.run(
    'this one',
    () => new Promise((begin) => admission.whenThereIsRoom(() => begin(asker.getStore()))),
  );
  asker.run('another one', () => works[0]?.end());
  expect(await begun).toBe('this one');
  for (const { end } of works) end();
});

test('work that fails leaves its room to others', async () => {
  const admission = createAdmission();
  await expect(admission.during(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(admission.underWay).toBe(0);
});

test('who took no room once admitted keeps nobody waiting', async () => {
  const admission = createAdmission();
  const works = Array.from({ length: ROOM }, () => endless(admission));
  let admitted = 0;
  const all = Array.from({ length: 100 }, () => {
    return new Promise<void>((resolve) => {
      admission.whenThereIsRoom(() => {
        admitted += 1;
        resolve();
      });
    });
  });
  works[0]?.end();
  await keepBusy(60);
  expect(admitted).toBeGreaterThan(1);
  for (const { end } of works) end();
  await Promise.all(all);
});
