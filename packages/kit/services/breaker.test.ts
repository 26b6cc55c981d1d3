import { createBreaker } from './breaker';

function breakerAt(start: number) {
  let time = start;
  const breaker = createBreaker({ pauseMs: 1_000, tolerance: 3, now: () => time });
  const wait = (ms: number) => {
    time += ms;
  };
  return { ...breaker, wait };
}

function hang(breaker: { timedOut(): void }, times: number): void {
  for (let i = 0; i < times; i++) breaker.timedOut();
}

test('a service that is slow now and then is called every time', () => {
  const breaker = breakerAt(0);
  hang(breaker, 2);
  breaker.answered();
  hang(breaker, 2);
  expect(breaker.admits()).toBe(true);
});

test('a service that hangs is waited for by one caller at a time', () => {
  const breaker = breakerAt(0);
  hang(breaker, 3);
  expect(breaker.admits()).toBe(false);
  breaker.wait(1_000);
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
  breaker.wait(1_000);
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);
});

test('one answer lets everybody through again', () => {
  const breaker = breakerAt(0);
  hang(breaker, 5);
  breaker.wait(1_000);
  expect(breaker.admits()).toBe(true);
  breaker.answered();
  expect([breaker.admits(), breaker.admits()]).toEqual([true, true]);
});
