import { composeGraph } from '../graph/services';
import { answersOf } from '../graph/whole';
import { documents } from './documents';

const many = (seed: number): string[] => {
  const next = documents(seed);
  return Array.from({ length: 2_000 }, next);
};

test('no document comes twice, and the same seed makes the same ones', () => {
  const first = many(7);
  expect(new Set(first).size).toBe(first.length);
  expect(many(7)).toEqual(first);
  expect(many(8)).not.toEqual(first);
});

test('every document can be answered', async () => {
  const answer = answersOf(
    composeGraph({ accounts: 'http://a', inventory: 'http://b', products: 'http://c', reviews: 'http://d' }),
  );
  for (const document of many(3).slice(0, 50)) expect(await answer(document, {})).not.toHaveProperty('errors');
});
