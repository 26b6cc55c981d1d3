import fc from 'fast-check';
import { adjust, available, happen, MAX_ON_HAND, type StockLevel } from './stock-level';

const level = (onHand: number, allocated = 0, reserved = 0): StockLevel => ({
  ...{ id: 'stk_1', merchandiseId: 'var_1', warehouseId: 'whs_1', updatedAt: new Date(0) },
  ...{ onHand, allocated, reserved },
});

const anyLevel = fc
  .tuple(fc.nat(50), fc.nat(50), fc.nat(50))
  .map(([free, allocated, reserved]) => level(free + allocated + reserved, allocated, reserved));

test('no adjustment takes away what is spoken for', () => {
  fc.assert(
    fc.property(anyLevel, fc.integer({ min: -200, max: 200 }), (before, delta) => {
      const outcome = adjust(before, { kind: 'by', delta });
      if (outcome.kind === 'done') {
        expect(available(outcome.value)).toBe(available(before) + delta);
        expect(available(outcome.value)).toBeGreaterThanOrEqual(0);
      } else {
        expect(outcome).toMatchObject({ kind: 'insufficient-stock', wanted: -delta, available: available(before) });
        expect(-delta).toBeGreaterThan(available(before));
      }
    }),
  );
});

test('what was counted holds if there still lies what was seen', () => {
  const count = (quantity: number, compareQuantity: number) =>
    adjust(level(5, 1, 1), { kind: 'to', quantity, compareQuantity });
  expect(count(9, 5)).toMatchObject({ kind: 'done', value: { onHand: 9 } });
  expect(count(9, 4)).toEqual({ kind: 'quantity-mismatch', onHand: 5 });
  expect(count(1, 5)).toEqual({ kind: 'insufficient-stock', field: 'setTo', wanted: 4, available: 3 });
});

test('there is a most that can lie somewhere', () => {
  expect(adjust(level(MAX_ON_HAND), { kind: 'by', delta: 1 }).kind).toBe('quantity-limit');
  expect(adjust(level(MAX_ON_HAND - 1), { kind: 'by', delta: 1 }).kind).toBe('done');
});

test('reserving and releasing leaves a level as it was, committing moves its units', () => {
  const [before, other] = [level(9, 1, 2), { ...level(9), id: 'stk_2' }];
  const units = [
    { levelId: before.id, quantity: 2 },
    { levelId: before.id, quantity: 1 },
  ];
  const reserved = happen('reserve', [before, other], units);
  expect(reserved).toEqual([level(9, 1, 5), other]);
  expect(happen('release', reserved, units)).toEqual([before, other]);
  expect(happen('commit', reserved, units)).toEqual([level(9, 4, 2), other]);
  expect(reserved[1]).toBe(other);
});

test('what was sold leaves, is called off or comes back', () => {
  const sold = level(9, 4, 2);
  const units = [{ levelId: sold.id, quantity: 3 }];
  expect(happen('dispatch', [sold], units)).toEqual([level(6, 1, 2)]);
  expect(happen('cancel', [sold], units)).toEqual([level(9, 1, 2)]);
  expect(happen('restock', [sold], units)).toEqual([level(12, 4, 2)]);
});

test('more may leave than lies there when somebody has miscounted: then nothing is left', () => {
  expect(happen('dispatch', [level(2, 4)], [{ levelId: 'stk_1', quantity: 3 }])).toEqual([level(0, 1)]);
});

test('what comes in for those who wait is welcome, though more are promised than lie there', () => {
  const owed = level(0, 5);
  expect(adjust(owed, { kind: 'by', delta: 3 })).toMatchObject({ kind: 'done', value: { onHand: 3 } });
  expect(adjust(level(3, 5), { kind: 'by', delta: -1 })).toMatchObject({ kind: 'insufficient-stock', available: -2 });
});
