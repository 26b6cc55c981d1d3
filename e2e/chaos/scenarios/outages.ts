import fc from 'fast-check';
import { until } from '#servers';
import { fill, tryToFill } from '../harness/buyer';
import { buy } from '../harness/checkout';
import { putOnSale } from '../harness/merchandise';
import { readStock } from '../harness/orders';
import { purchase, tally } from '../harness/purchase';
import type { Stage } from '../harness/stage';
import { draw, many } from './chance';
import { TOO_LATE } from './races';
import type { Scenario } from './scenario';

/** Do something while programs are dead, and bring them back whatever comes of it. */
async function without(stage: Stage, names: readonly string[], work: () => Promise<void>): Promise<void> {
  await Promise.all(names.map((name) => stage.shop.killService(name)));
  try {
    await work();
  } finally {
    await Promise.all(names.map((name) => stage.shop.startService(name)));
  }
}

const notNeeded: Scenario = {
  name: 'reviews, accounts, the carrier and the mail are dead: guests buy as ever, and pages come without them',
  isShort: true,
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 5 });
    await without(stage, ['reviews', 'accounts', 'carrier', 'mail'], async () => {
      const told = await buy(stage, await fill(stage, { lines: [{ merchandiseId: thing.id }] }));
      expect([told.codes, told.session?.state]).toEqual([[], 'COMPLETED']);
      const page = await stage.guest<{ product: { name: string; rating: unknown } }>(PAGE, { id: thing.productId });
      expect(page.data.product).toEqual({ name: `Thing ${thing.sku}`, rating: null });
      expect(page.errors.map(({ extensions }) => [extensions?.code, extensions?.service])).toEqual([
        ['SUBGRAPH_UNAVAILABLE', 'reviews'],
      ]);
    });
  },
};

const needed: Scenario = {
  name: 'a service that filling a cart needs is dead: people are told so in codes, and it goes on when it is back',
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 5 });
    const wish = { lines: [{ merchandiseId: thing.id }] };
    for (const [service, code] of Object.entries({
      inventory: 'INVENTORY_UNAVAILABLE',
      pricing: 'PRICING_UNAVAILABLE',
      catalog: 'CATALOG_UNAVAILABLE',
      shipping: 'SHIPPING_UNAVAILABLE',
      checkout: 'SUBGRAPH_UNAVAILABLE',
    })) {
      await without(stage, [service], async () => {
        expect([service, await tryToFill(stage, wish)]).toEqual([service, { kind: 'refused', codes: [code] }]);
      });
    }
    let filled = await tryToFill(stage, wish);
    await until(
      async () => {
        if (filled.kind === 'filled') return true;
        filled = await tryToFill(stage, wish);
        return filled.kind === 'filled';
      },
      20_000,
      250,
    );
    expect(filled.kind === 'filled' && (await buy(stage, filled.buyer)).session?.state).toBe('COMPLETED');
  },
};

/** Those that a checkout goes through. */
const KILLED = ['checkout', 'inventory', 'orders', 'payments', 'promotions', 'shipping', 'payment-provider', 'gateway'];

const randomDeaths: Scenario = {
  name: 'programs are killed at random while forty buyers want thirty units: everybody is answered in the end',
  runs: 2,
  async play(stage, seed) {
    const thing = await putOnSale(stage, { stock: 30 });
    const victims = draw(fc.array(fc.constantFrom(...KILLED), { minLength: 5, maxLength: 5 }), seed);
    const buying = Promise.all(many(40, () => purchase(stage, { lines: [{ merchandiseId: thing.id }] })));
    for (const victim of victims) await without(stage, [victim], async () => {});
    const { ORDER: sold = 0, ...refused } = tally(await buying);
    expect(Object.keys(refused).filter((code) => !TOO_LATE.includes(code))).toEqual([]);
    expect(await readStock(stage, thing)).toMatchObject([{ allocated: sold }]);
  },
};

const PAGE = 'query ShowProduct($id: ID!) { product(id: $id) { name rating { average } } }';

/** Programs that die. */
export const outages: readonly Scenario[] = [notNeeded, needed, randomDeaths];
