import { visibleTo } from './product-filter';

test('customers cannot ask for drafts', () => {
  expect(visibleTo(false, { statuses: ['DRAFT'] })).toEqual({
    AND: [{ statuses: ['DRAFT'] }, { statuses: ['PUBLISHED'] }],
  });
});
