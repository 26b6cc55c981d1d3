import fc from 'fast-check';
import { type FulfilmentLine, isAllSent, plan } from './fulfilment';

const line = (orderLineId: string, warehouseId: string, quantity: number, planned = 0): FulfilmentLine => ({
  ...{ orderLineId, warehouseId, merchandiseId: `var_${orderLineId}`, sku: orderLineId, name: orderLineId },
  ...{ weightGrams: 100, quantity, planned },
});
const open = (...lines: FulfilmentLine[]) => ({ state: 'OPEN' as const, lines });
const taken = (outcome: ReturnType<typeof plan>) =>
  outcome.kind === 'done' ? outcome.value.lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]) : outcome;

test('all that is left in the one warehouse leaves together, unless it is said what does', () => {
  const order = open(line('a', 'leipzig', 3, 1), line('b', 'leipzig', 1), line('c', 'leipzig', 1, 1));
  expect(taken(plan(order, {}))).toEqual([
    ['a', 2],
    ['b', 1],
  ]);
  expect(taken(plan(order, { lines: [{ orderLineId: 'a', quantity: 1 }] }))).toEqual([['a', 1]]);
});

test('it has to be said which of several warehouses', () => {
  const order = open(line('a', 'leipzig', 1), line('a', 'incheon', 2));
  expect(plan(order, {})).toEqual({ kind: 'warehouse-needed', warehouses: ['leipzig', 'incheon'] });
  expect(taken(plan(order, { warehouseId: 'incheon' }))).toEqual([['a', 2]]);
  expect(plan(order, { warehouseId: 'kuwait' })).toEqual({ kind: 'nothing-left' });
});

test('no more is sent than was bought, and nothing of what was called off', () => {
  const order = open(line('a', 'leipzig', 3, 2));
  expect(plan(order, { lines: [{ orderLineId: 'a', quantity: 2 }] })).toEqual({
    ...{ kind: 'quantity-exceeded', line: 0, left: 1 },
  });
  expect(plan(order, { lines: [{ orderLineId: 'b', quantity: 1 }] })).toMatchObject({ kind: 'quantity-exceeded' });
  expect(plan(open(line('a', 'leipzig', 3, 3)), {})).toEqual({ kind: 'nothing-left' });
  expect(plan({ ...order, state: 'CANCELLED' }, {})).toEqual({ kind: 'fulfilment-cancelled' });
});

test('however an order is split, all of it leaves, and no more', () => {
  const splits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 })), { maxLength: 30 });
  fc.assert(
    fc.property(splits, (wishes) => {
      let lines = [line('a', 'leipzig', 5), line('b', 'leipzig', 1), line('c', 'leipzig', 7)];
      const sent: { quantity: number }[] = [];
      const send = (wanted?: { orderLineId: string; quantity: number }[]) => {
        const outcome = plan(open(...lines), { lines: wanted });
        if (outcome.kind !== 'done') return;
        sent.push(...outcome.value.lines);
        lines = lines.map((one) => {
          const moved = outcome.value.lines.filter(({ orderLineId }) => orderLineId === one.orderLineId);
          return { ...one, planned: moved.reduce((total, { quantity }) => total + quantity, one.planned) };
        });
      };
      for (const [orderLineId, quantity] of wishes) send([{ orderLineId, quantity }]);
      send();
      expect(isAllSent(lines, sent)).toBe(true);
      expect(lines.every(({ planned, quantity }) => planned === quantity)).toBe(true);
    }),
  );
});
