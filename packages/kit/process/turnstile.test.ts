import { UnavailableError } from '../errors';
import { createTurnstile } from './turnstile';

/** Work that ends when it is told to, and says that it has begun. */
function job(begun: string[], name: string) {
  let end: (result: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const result = new Promise<string>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  const work = () => {
    begun.push(name);
    return result;
  };
  return { work, end: () => end(name), fail: () => fail(new Error(name)) };
}

test('so many work at once, the others wait their turn, and one too many is told so', async () => {
  const begun: string[] = [];
  const [a, b, c, d] = [job(begun, 'a'), job(begun, 'b'), job(begun, 'c'), job(begun, 'd')];
  const { pass } = createTurnstile({ atOnce: 2, waiting: 1 });
  const results = [pass(a.work), pass(b.work), pass(c.work)];
  await expect(pass(d.work)).rejects.toThrow(UnavailableError);
  expect(begun).toEqual(['a', 'b']);
  b.end();
  await results[1];
  expect(begun).toEqual(['a', 'b', 'c']);
  a.end();
  c.end();
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c']);
});

test('whoever makes it may say what it refuses with', async () => {
  const { pass } = createTurnstile({ atOnce: 1, waiting: 0, refuse: () => new RangeError('full') });
  const inside = job([], 'inside');
  const first = pass(inside.work);
  await expect(pass(inside.work)).rejects.toThrow(RangeError);
  inside.end();
  expect(await first).toBe('inside');
});

test('work that fails makes room for the next', async () => {
  const begun: string[] = [];
  const [a, b] = [job(begun, 'a'), job(begun, 'b')];
  const { pass } = createTurnstile({ atOnce: 1, waiting: 1 });
  const [first, second] = [pass(a.work), pass(b.work)];
  a.fail();
  await expect(first).rejects.toThrow('a');
  b.end();
  expect(await second).toBe('b');
  const c = job(begun, 'c');
  c.end();
  expect(await pass(c.work)).toBe('c');
});
