import fc from 'fast-check';
import { allocateLines } from './allocation';

const line = (id: string, merchandiseId: string, quantity: number) => ({ id, merchandiseId, quantity });

test('a thing on two lines is given to the first line first', () => {
  const lines = [line('a', 'lamp', 2), line('b', 'pan', 1), line('c', 'lamp', 2)];
  const allocations = [
    { merchandiseId: 'lamp', warehouseId: 'near', quantity: 3 },
    { merchandiseId: 'pan', warehouseId: 'near', quantity: 1 },
    { merchandiseId: 'lamp', warehouseId: 'far', quantity: 1 },
  ];
  expect(allocateLines(lines, allocations)).toEqual([
    { orderLineId: 'a', warehouseId: 'near', quantity: 2 },
    { orderLineId: 'b', warehouseId: 'near', quantity: 1 },
    { orderLineId: 'c', warehouseId: 'near', quantity: 1 },
    { orderLineId: 'c', warehouseId: 'far', quantity: 1 },
  ]);
});

test('every line gets exactly what it wants, from nowhere more than was allocated', () => {
  const things = fc.constantFrom('lamp', 'pan', 'pot');
  fc.assert(
    fc.property(fc.array(fc.tuple(things, fc.integer({ min: 1, max: 9 }))), fc.nat({ max: 8 }), (wanted, split) => {
      const lines = wanted.map(([merchandiseId, quantity], at) => line(`${at}`, merchandiseId, quantity));
      const allocations = wanted.flatMap(([merchandiseId, quantity]) => [
        { merchandiseId, warehouseId: 'far', quantity: Math.max(0, quantity - split) },
        { merchandiseId, warehouseId: 'near', quantity: Math.min(quantity, split) },
      ]);
      const given = allocateLines(lines, allocations);
      for (const { id, quantity } of lines) {
        const units = given.filter(({ orderLineId }) => orderLineId === id);
        expect(units.reduce((sum, one) => sum + one.quantity, 0)).toBe(quantity);
      }
    }),
  );
});

test.each([1, 3])('%d units for a line of 2 are refused', (quantity) => {
  const allocations = [{ merchandiseId: 'lamp', warehouseId: 'near', quantity }];
  expect(() => allocateLines([line('a', 'lamp', 2)], allocations)).toThrow(RangeError);
});
