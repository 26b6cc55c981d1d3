import { isId } from '#contracts';
import { createTestIds } from './ids';

test('ids are valid, each its own, in order, and the same in every run', () => {
  const [first, second] = [createTestIds(), createTestIds()];
  const ids = Array.from({ length: 3 }, () => first('product'));
  expect(ids.every((id) => isId('product', id))).toBe(true);
  expect(new Set(ids).size).toBe(3);
  expect(ids.toSorted()).toEqual(ids);
  expect(Array.from({ length: 3 }, () => second('product'))).toEqual(ids);
});
