import { createId, isAnyId, isId } from './id';

test('ids made later sort later', () => {
  const earlier = createId('product', 1_700_000_000_000);
  const later = createId('product', 1_700_000_000_001);
  expect([later, earlier].sort()).toEqual([earlier, later]);
});

test('an id of one kind is not an id of another', () => {
  const id = createId('product');
  expect(isId('product', id)).toBe(true);
  expect(isId('variant', id)).toBe(false);
  expect(isAnyId(id)).toBe(true);
});

test.each(['', 'prd_', 'prd_short', "prd_'; DROP TABLE x; --          ", `prd_${'u'.repeat(24)}`, null, 7])(
  '%j is not an id',
  (value) => {
    expect(isId('product', value)).toBe(false);
    expect(isAnyId(value)).toBe(false);
  },
);
