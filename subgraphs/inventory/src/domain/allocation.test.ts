import fc from 'fast-check';
import { allocate } from './allocation';
import type { StockLevel } from './stock-level';

/** Levels of things, in the order in which they are asked: `['lamp', 3]` has three lamps. */
const shelves = (...stock: [merchandiseId: string, onHand: number][]): StockLevel[] =>
  stock.map(([merchandiseId, onHand], index) => ({
    ...{ id: `stk_${index}`, merchandiseId, warehouseId: `whs_${index}`, onHand },
    ...{ allocated: 0, reserved: 0, updatedAt: new Date(0) },
  }));
const line = (merchandiseId: string, quantity: number) => ({ merchandiseId, quantity });
const unit = (index: number, quantity: number) => ({ levelId: `stk_${index}`, quantity });

test('the first warehouse is asked first, the next one for what is missing', () => {
  const levels = shelves(['lamp', 3], ['pan', 9], ['lamp', 4]);
  expect(allocate(levels, [line('lamp', 2)])).toEqual({ kind: 'done', value: [unit(0, 2)] });
  expect(allocate(levels, [line('lamp', 5)])).toEqual({ kind: 'done', value: [unit(0, 3), unit(2, 2)] });
});

test('two lines of one thing do not get the same unit', () => {
  const levels = shelves(['lamp', 3], ['lamp', 4]);
  expect(allocate(levels, [line('lamp', 2), line('lamp', 2)])).toEqual({
    kind: 'done',
    value: [unit(0, 3), unit(1, 1)],
  });
});

test('every line that is short is told, and nothing is taken', () => {
  const refusal = (wanted: number, available: number) =>
    ({ kind: 'insufficient-stock', field: 'quantity', wanted, available }) as const;
  expect(allocate(shelves(['lamp', 3]), [line('lamp', 4), line('lamp', 3), line('cup', 1)])).toEqual({
    kind: 'lines-refused',
    lines: [
      { line: 0, refusal: refusal(4, 3) },
      { line: 1, refusal: refusal(3, 0) },
      { line: 2, refusal: refusal(1, 0) },
    ],
  });
});

test('what is taken is what was wanted, and never more than there is', () => {
  const name = fc.constantFrom('lamp', 'pan');
  const stock = fc.array(fc.tuple(name, fc.nat(6)), { maxLength: 6 });
  const lines = fc.array(fc.record({ merchandiseId: name, quantity: fc.integer({ min: 1, max: 6 }) }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(stock, lines, (onShelves, wanted) => {
      const levels = shelves(...onShelves);
      const outcome = allocate(levels, wanted);
      const sum = (of: readonly { quantity: number }[]) => of.reduce((total, { quantity }) => total + quantity, 0);
      for (const merchandiseId of ['lamp', 'pan']) {
        const own = levels.filter((level) => level.merchandiseId === merchandiseId);
        const asked = sum(wanted.filter((one) => one.merchandiseId === merchandiseId));
        const there = own.reduce((total, { onHand }) => total + onHand, 0);
        if (outcome.kind !== 'done') continue;
        const taken = outcome.value.filter(({ levelId }) => own.some(({ id }) => id === levelId));
        expect(sum(taken)).toBe(asked);
        expect(asked).toBeLessThanOrEqual(there);
        for (const { levelId, quantity } of taken) {
          expect(quantity).toBeLessThanOrEqual(own.find(({ id }) => id === levelId)?.onHand ?? 0);
        }
      }
    }),
  );
});
