import { countConditions, visibleTo } from './product-filter';

test('conditions are counted through every branch', () => {
  expect(countConditions({})).toBe(0);
  expect(countConditions({ channel: 'eu', AND: [{ slugs: ['a'] }], NOT: { OR: [{}, { ids: [] }] } })).toBe(7);
});

test('customers cannot ask for drafts', () => {
  expect(visibleTo(false, { statuses: ['DRAFT'] })).toEqual({
    AND: [{ statuses: ['DRAFT'] }, { statuses: ['PUBLISHED'] }],
  });
});
