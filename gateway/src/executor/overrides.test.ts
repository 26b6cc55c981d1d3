import { overridesOf } from './overrides';

const texts = Array.from({ length: 2_000 }, (_, index) => `{ field${index} }`);
const heldFor = (label: string) => {
  const overrides = overridesOf([label], []);
  return new Set(texts.filter((text) => overrides(text).length > 0));
};

test('a share of all operations is moved, always the same, and more of them as it grows', () => {
  const [some, more] = [heldFor('percent(5)'), heldFor('percent(12.5)')];
  expect(some.size / texts.length).toBeCloseTo(0.05, 1);
  expect(more.size / texts.length).toBeCloseTo(0.125, 1);
  expect([...some].every((text) => more.has(text))).toBe(true);
  expect(heldFor('percent(5)')).toEqual(some);
  expect(heldFor('percent(0)').size).toBe(0);
  expect(heldFor('percent(100)').size).toBe(texts.length);
});

test('a label with a name holds when it is named', () => {
  expect(overridesOf(['new-prices', 'new-stock'], ['new-stock', 'other'])('{ a }')).toEqual(['new-stock']);
});
