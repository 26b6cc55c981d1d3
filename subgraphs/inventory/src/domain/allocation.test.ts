import fc from 'fast-check';
import { allocate, backorders } from './allocation';
import { available, happen, type Shelf } from './stock-level';

/** Levels of things by warehouse: `['near', 'lamp', 3]` are three lamps in `near`, of which none may be backordered. */
const shelves = (...stock: [warehouse: string, thing: string, onHand: number, backorderLimit?: number][]): Shelf[] =>
  stock.map(([warehouseId, merchandiseId, onHand, backorderLimit = 0]) => ({
    ...{ id: `${warehouseId} ${merchandiseId}`, merchandiseId, warehouseId, onHand, backorderLimit },
    ...{ allocated: 0, reserved: 0, updatedAt: new Date(0), productId: 'prd_1' },
  }));
const line = (merchandiseId: string, quantity: number) => ({ merchandiseId, quantity });
const IN_TURN = ['near', 'far'];
const split = { allowSplit: true };
const whole = { allowSplit: false };

/** What is taken, such as `near lamp 3`; what is short, such as `lamp 4 of 3`. */
function taken(stock: Shelf[], wanted: ReturnType<typeof line>[], how = split): string[] {
  const outcome = allocate(stock, IN_TURN, wanted, how);
  return outcome.kind === 'found'
    ? outcome.units.map(({ levelId, quantity }) => `${levelId} ${quantity}`)
    : outcome.shortages.map((one) => `${one.merchandiseId} ${one.quantity} of ${one.available}`);
}

test('the first warehouse that has everything is asked', () => {
  const stock = shelves(['far', 'lamp', 9], ['near', 'lamp', 3], ['far', 'pan', 9], ['near', 'pan', 1]);
  expect(taken(stock, [line('lamp', 3), line('pan', 1)])).toEqual(['near lamp 3', 'near pan 1']);
  expect(taken(stock, [line('lamp', 3), line('pan', 2)])).toEqual(['far lamp 3', 'far pan 2']);
});

test('where none has everything, the first one is asked and the next for what is missing, if it may be split', () => {
  const stock = shelves(['near', 'lamp', 3], ['far', 'lamp', 4], ['near', 'pan', 1]);
  expect(taken(stock, [line('lamp', 5), line('pan', 1)])).toEqual(['near lamp 3', 'far lamp 2', 'near pan 1']);
  expect(taken(stock, [line('lamp', 5), line('pan', 1)], whole)).toEqual(['lamp 5 of 3']);
});

test('two lines of one thing do not get the same unit', () => {
  const stock = shelves(['near', 'lamp', 3], ['far', 'lamp', 4]);
  expect(taken(stock, [line('lamp', 2), line('lamp', 3)])).toEqual(['near lamp 3', 'far lamp 2']);
  expect(taken(stock, [line('lamp', 4), line('lamp', 4)])).toEqual(['lamp 8 of 7']);
});

test('everything that is short is told, and what lies in other warehouses does not count', () => {
  const stock = shelves(['near', 'lamp', 3], ['elsewhere', 'cup', 9]);
  expect(taken(stock, [line('lamp', 4), line('cup', 1)])).toEqual(['lamp 4 of 3', 'cup 1 of 0']);
});

test('what lies nowhere may be promised up to the limit, after all that lies somewhere', () => {
  const stock = shelves(['near', 'lamp', 1, 2], ['far', 'lamp', 1, 2]);
  expect(taken(stock, [line('lamp', 2)])).toEqual(['near lamp 1', 'far lamp 1']);
  expect(taken(stock, [line('lamp', 4)])).toEqual(['near lamp 3', 'far lamp 1']);
  expect(taken(stock, [line('lamp', 5)])).toEqual(['lamp 5 of 4']);
  expect(taken(stock, [line('lamp', 3)], whole)).toEqual(['near lamp 3']);
  expect(taken(stock, [line('lamp', 4)], whole)).toEqual(['lamp 4 of 3']);
});

const THINGS = ['lamp', 'pan'];
const anyStock = fc.tuple(
  fc.nat(4),
  fc.array(fc.tuple(fc.constantFrom(...IN_TURN), fc.constantFrom(...THINGS), fc.nat(6)), { maxLength: 6 }),
);
const anyLines = fc.array(
  fc.record({ merchandiseId: fc.constantFrom(...THINGS), quantity: fc.integer({ min: 1, max: 6 }) }),
  {
    minLength: 1,
  },
);

test('whatever is wanted, again and again: it is what is taken, and no more than there is and may be owed', () => {
  fc.assert(
    fc.property(anyStock, fc.array(fc.tuple(anyLines, fc.boolean()), { minLength: 1 }), ([limit, stock], orders) => {
      const places = new Map(stock.map((place) => [place.slice(0, 2).join(' '), place]));
      let levels = shelves(...[...places.values()].map((place): [string, string, number, number] => [...place, limit]));
      for (const [lines, allowSplit] of orders) {
        const outcome = allocate(levels, IN_TURN, lines, { allowSplit });
        if (outcome.kind === 'short') continue;
        const { units } = outcome;
        for (const thing of THINGS) {
          const sold = units.filter(({ levelId }) => levelId.endsWith(thing));
          expect(sum(sold)).toBe(sum(lines.filter(({ merchandiseId }) => merchandiseId === thing)));
        }
        const warehouses = new Set(units.map(({ levelId }) => levelId.split(' ')[0]));
        if (!allowSplit) expect(warehouses.size).toBe(1);
        levels = happen('reserve', levels, units);
        for (const thing of THINGS) {
          const owed = levels
            .filter(({ merchandiseId }) => merchandiseId === thing)
            .map((level) => Math.max(0, -available(level)));
          expect(owed.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(limit);
          expect(backorders(levels, thing)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

const sum = (of: readonly { readonly quantity: number }[]): number =>
  of.reduce((total, { quantity }) => total + quantity, 0);
