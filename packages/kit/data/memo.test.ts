import { memo } from './memo';

function counted(answers: (() => Promise<number>)[] = []) {
  let asked = 0;
  const ask = () => {
    asked += 1;
    return answers[asked - 1]?.() ?? Promise.resolve(asked);
  };
  return { ask, asked: () => asked };
}

test('an answer is kept for its time, and asked for once however many want it', async () => {
  let time = 0;
  const { ask, asked } = counted();
  const recall = memo(ask, 100, () => time);
  expect(await Promise.all([recall(), recall()])).toEqual([1, 1]);
  time = 99;
  expect(await recall()).toBe(1);
  time = 100;
  expect(await recall()).toBe(2);
  expect(asked()).toBe(2);
});

test('what is forgotten is asked for again', async () => {
  const recall = memo(counted().ask, 100, () => 0);
  await recall();
  recall.forget();
  expect(await recall()).toBe(2);
});

test('a failure is not kept', async () => {
  const recall = memo(counted([() => Promise.reject(new Error('away'))]).ask, 100, () => 0);
  await expect(recall()).rejects.toThrow('away');
  expect(await recall()).toBe(2);
});
