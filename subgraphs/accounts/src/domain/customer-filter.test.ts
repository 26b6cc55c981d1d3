import { countConditions } from './customer-filter';

test('conditions are counted through every branch', () => {
  expect(countConditions({})).toBe(0);
  expect(countConditions({ email: 'a', AND: [{ nameContains: 'b', ids: null }], NOT: { OR: [{}, { ids: [] }] } })).toBe(
    7,
  );
});
