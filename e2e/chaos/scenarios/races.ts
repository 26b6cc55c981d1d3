import fc from 'fast-check';
import { fill, tryToFill } from '../harness/buyer';
import { buy, orderOf } from '../harness/checkout';
import { openWarehouse, putOnSale, type Thing } from '../harness/merchandise';
import { ordersOf, readOrder, readStock } from '../harness/orders';
import { type Purchase, purchase, tally } from '../harness/purchase';
import type { Stage } from '../harness/stage';
import { draw, many } from './chance';
import type { Scenario } from './scenario';

/** What those are told who come too late. */
export const TOO_LATE = ['INSUFFICIENT_STOCK', 'OUT_OF_STOCK'];

/** Somebody who wanted so many of a thing. */
interface Try extends Purchase {
  readonly quantity: number;
}

const rush = async (stage: Stage, { id, sku }: Thing, quantity: number): Promise<Try> => ({
  quantity,
  ...(await purchase(stage, { lines: [{ merchandiseId: id, quantity }] }, `tok_ok:${sku}`)),
});

/** Those who have no order, and were told something else than that there is too little. */
const unclean = (tries: readonly Purchase[]): Purchase[] =>
  tries.filter(({ order, codes }) => !order && !(codes.length === 1 && TOO_LATE.includes(String(codes[0]))));

const units = (tries: readonly Try[]): number => tries.reduce((sum, { quantity }) => sum + quantity, 0);

const hundredForTen: Scenario = {
  name: 'a hundred buyers race for ten units: ten orders, ninety clean refusals, no stock, ten charges',
  isShort: true,
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 10 });
    const tries = await Promise.all(many(100, () => rush(stage, thing, 1)));
    expect(unclean(tries)).toEqual([]);
    expect(tally(tries)).toMatchObject({ ORDER: 10 });
    const charges = await stage.provider.paymentsBy(`tok_ok:${thing.sku}`);
    expect(charges.filter(({ authorised }) => authorised > 0)).toHaveLength(10);
    expect(await readStock(stage, thing)).toMatchObject([{ onHand: 10, allocated: 10, reserved: 0, available: 0 }]);
  },
};

const threeWarehouses: Scenario = {
  name: 'buyers race for random quantities over three warehouses: all is sold that somebody was refused',
  runs: 3,
  async play(stage, seed) {
    const plan = fc.record({
      shelves: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.nat(6), fc.nat(6)),
      quantities: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 12, maxLength: 20 }),
    });
    const { shelves, quantities } = draw(plan, seed);
    const warehouses = await Promise.all(shelves.map((_, at) => openWarehouse(stage, 10 + at)));
    const stock = Object.fromEntries(warehouses.map((id, at) => [id, shelves[at] ?? 0]));
    const thing = await putOnSale(stage, { stock });

    const tries = await Promise.all(quantities.map((quantity) => rush(stage, thing, quantity)));
    const [won, lost] = [tries.filter(({ order }) => order), tries.filter(({ order }) => !order)];
    expect(unclean(tries)).toEqual([]);
    const left = shelves.reduce((sum, units) => sum + units, 0) - units(won);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(lost.filter(({ quantity }) => quantity <= left)).toEqual([]);

    const orders = await ordersOf(stage, thing);
    for (const warehouse of warehouses) {
      const taken = orders.flatMap(({ lines }) => lines.flatMap(({ allocations }) => allocations));
      const here = taken.filter(({ warehouseId }) => warehouseId === warehouse);
      expect(here.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(stock[warehouse] ?? 0);
    }
  },
};

const oneParcelIfItCan: Scenario = {
  name: 'an order comes from one warehouse when one has all of it, and from several only when none has',
  async play(stage) {
    const [near, far] = [await openWarehouse(stage, 20), await openWarehouse(stage, 21)];
    const thing = await putOnSale(stage, { stock: { [near]: 2, [far]: 3 } });
    const fromOne = await rush(stage, thing, 3);
    const fromRest = await rush(stage, thing, 1);
    const rest = await putOnSale(stage, { stock: { [near]: 2, [far]: 3 } });
    const fromBoth = await rush(stage, rest, 5);
    expect(await allocationsOf(stage, fromOne)).toEqual([[far, 3]]);
    expect(await allocationsOf(stage, fromRest)).toEqual([[near, 1]]);
    expect(await allocationsOf(stage, fromBoth)).toEqual(
      [
        [near, 2],
        [far, 3],
      ].sort(),
    );
  },
};

async function allocationsOf(stage: Stage, { order = '' }: Try): Promise<(readonly [string, number])[]> {
  const { lines } = await readOrder(stage, order);
  return lines
    .flatMap(({ allocations }) => allocations)
    .map(({ warehouseId, quantity }) => [warehouseId, quantity] as const)
    .sort();
}

const sameThingTwice: Scenario = {
  name: 'the same thing on two lines of a cart counts once for all: ten units are three carts of two and one',
  isShort: true,
  async play(stage) {
    const { id: merchandiseId, sku } = await putOnSale(stage, { stock: 10 });
    const lines = [
      { merchandiseId, quantity: 2 },
      { merchandiseId, quantity: 1 },
    ];
    const filled = await Promise.all(many(6, () => tryToFill(stage, { lines })));
    const tolds = await Promise.all(filled.map((one) => (one.kind === 'filled' ? buy(stage, one.buyer) : undefined)));
    expect(tolds.filter((told) => told && orderOf(told))).toHaveLength(3);
    expect(filled.flatMap((one) => (one.kind === 'refused' ? one.codes : []))).toEqual(many(3, () => TOO_LATE[0]));
    const orders = await ordersOf(stage, { sku });
    expect(orders.map(({ lines: all }) => all.map(({ quantity }) => quantity))).toEqual(many(3, () => [3]));
  },
};

const lastOneTwice: Scenario = {
  name: 'a cart never takes more than there is by taking it in two lines',
  async play(stage) {
    const { id: merchandiseId } = await putOnSale(stage, { stock: 2 });
    const greedy = await tryToFill(stage, { lines: [{ merchandiseId, quantity: 2 }, { merchandiseId }] });
    expect(greedy).toMatchObject({ kind: 'refused', codes: ['INSUFFICIENT_STOCK'] });
    const told = await buy(stage, await fill(stage, { lines: [{ merchandiseId }, { merchandiseId }] }));
    expect(told.session?.state).toBe('COMPLETED');
  },
};

/** Many who want the same. */
export const races: readonly Scenario[] = [
  hundredForTen,
  threeWarehouses,
  oneParcelIfItCan,
  sameThingTwice,
  lastOneTwice,
];
