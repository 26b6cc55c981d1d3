import { countConditions } from './review-filter';

test('conditions are counted through every branch', () => {
  expect(countConditions({})).toBe(0);
  expect(countConditions({ ratings: [1], AND: [{ statuses: [] }], NOT: { OR: [{}, { productIds: [] }] } })).toBe(7);
  expect(countConditions({ ratings: null, OR: null, NOT: null })).toBe(0);
});
