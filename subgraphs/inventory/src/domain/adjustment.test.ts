import { adjustAll } from './adjustment';
import type { Change, Shelf } from './stock-level';

const level = (merchandiseId: string, onHand: number): Shelf => ({
  ...{ id: `stk_${merchandiseId}`, merchandiseId, warehouseId: 'whs_1', onHand },
  ...{ allocated: 0, reserved: 0, updatedAt: new Date(0), productId: 'prd_1', backorderLimit: 0 },
});
const by = (merchandiseId: string, delta: number) => ({
  ...{ merchandiseId, warehouseId: 'whs_1' },
  change: { kind: 'by', delta } as Change,
});

test('lines are adjusted one after the other', () => {
  const outcome = adjustAll([level('lamp', 1)], [by('lamp', -1), by('lamp', 5)]);
  expect(outcome).toMatchObject({
    kind: 'done',
    value: [
      { before: { onHand: 1 }, after: { onHand: 0 } },
      { before: { onHand: 0 }, after: { onHand: 5 } },
    ],
  });
});

test('all lines hold or none, and every one that is refused is told', () => {
  const outcome = adjustAll([level('lamp', 1), level('pan', 1)], [by('lamp', -2), by('pan', 1), by('lamp', -3)]);
  expect(outcome).toMatchObject({ kind: 'lines-refused', lines: [{ line: 0 }, { line: 2 }] });
});
