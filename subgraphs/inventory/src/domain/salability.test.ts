import { turns } from './salability';
import type { Shelf } from './stock-level';

const shelf = (warehouseId: string, onHand: number, backorderLimit = 0): Shelf => ({
  ...{ id: `stk_${warehouseId}`, merchandiseId: 'lamp', productId: 'prd_1', warehouseId, onHand, backorderLimit },
  ...{ allocated: 0, reserved: 0, updatedAt: new Date(0) },
});
const SERVED = [
  { warehouseId: 'near', channelSlug: 'eu', priority: 1 },
  { warehouseId: 'far', channelSlug: 'eu', priority: 2 },
  { warehouseId: 'far', channelSlug: 'kr', priority: 1 },
];
const told = (before: Shelf[], after: Shelf[]) =>
  turns(before, after, SERVED).map(({ channel, available, isBackInStock }) => [channel, available, isBackInStock]);

test('what runs out is news in the channels where none is left, and only there', () => {
  const near = shelf('near', 1);
  expect(told([near, shelf('far', 2)], [near, shelf('far', 0)])).toEqual([['kr', 0, false]]);
});

test('what comes back is news where there was none', () => {
  expect(told([shelf('near', 0), shelf('far', 0)], [shelf('near', 0), shelf('far', 3)])).toEqual([
    ['eu', 3, true],
    ['kr', 3, true],
  ]);
});

test('fewer is no news as long as some are left, and as long as some may be owed', () => {
  expect(told([shelf('near', 5)], [shelf('near', 1)])).toEqual([]);
  expect(told([shelf('near', 1, 2)], [shelf('near', -1, 2)])).toEqual([]);
  expect(told([shelf('near', -1, 2)], [shelf('near', -2, 2)])).toEqual([['eu', 0, false]]);
});
