import { countConditions } from './stock-level-filter';

test('conditions are counted through every branch', () => {
  expect(countConditions({})).toBe(0);
  expect(countConditions({ skus: ['a'], AND: [{ availableBelow: 1 }], NOT: { OR: [{}, { onHandBelow: 0 }] } })).toBe(7);
});
