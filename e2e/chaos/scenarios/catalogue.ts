import { must } from '../../harness/shop';
import { fill } from '../harness/buyer';
import { buy, orderOf } from '../harness/checkout';
import { putOnSale, removeProduct, renameProduct, setPrice } from '../harness/merchandise';
import { readOrder } from '../harness/orders';
import type { Stage } from '../harness/stage';
import type { Scenario } from './scenario';
import { within } from './within';

const ORDER = `query OpenByLink($token: String!) {
  orderByToken(token: $token) {
    number status email shippingAddress { line1 city }
    lines { sku name productName quantity unitPrice { amountMinor } merchandise { id ... on Variant { sku } } }
    totals { total { amountMinor } }
  }
}`;

interface Opened {
  readonly orderByToken: {
    readonly number: string;
    readonly lines: readonly {
      readonly sku: string;
      readonly productName: string;
      readonly unitPrice: { readonly amountMinor: number };
      readonly merchandise: { readonly id: string } | null;
    }[];
    readonly totals: { readonly total: { readonly amountMinor: number } };
  } | null;
}

/** Sell a thing; answers it, its order, and the link to that. */
async function sell(stage: Stage) {
  const thing = await putOnSale(stage, { stock: 5, priceMinor: 1_990 });
  const { session } = await buy(stage, await fill(stage, { lines: [{ merchandiseId: thing.id }] }));
  return { thing, order: session?.order?.id ?? '', link: session?.orderToken ?? '' };
}

const priceStands: Scenario = {
  name: 'a price changes while a cart has it: the cart is bought at the price that it shows',
  isShort: true,
  async play(stage) {
    const thing = await putOnSale(stage, { stock: 5, priceMinor: 1_990 });
    const buyer = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
    await setPrice(stage, thing.id, 9_990);
    const order = await readOrder(stage, orderOf(await buy(stage, buyer)) ?? '');
    expect(order.lines.map(({ unitPrice }) => unitPrice)).toEqual([1_990]);
    expect(order.totals.due).toBe(buyer.dueMinor);
    const later = await fill(stage, { lines: [{ merchandiseId: thing.id }] });
    const other = await readOrder(stage, orderOf(await buy(stage, later)) ?? '');
    expect(other.lines.map(({ unitPrice }) => unitPrice)).toEqual([9_990]);
  },
};

const orderStays: Scenario = {
  name: 'a product is renamed and made dearer after it was bought: the order says what was bought',
  isShort: true,
  async play(stage) {
    const { thing, order } = await sell(stage);
    const before = await readOrder(stage, order);
    await renameProduct(stage, thing, 'Something else');
    await setPrice(stage, thing.id, 9_990);
    const shown = () => stage.guest<{ product: { name: string } }>(NAME, { id: thing.productId });
    await within(shown, ({ data }) => data.product.name === 'Something else');
    expect((await readOrder(stage, order)).snapshot).toBe(before.snapshot);
    expect(before.snapshot).toContain(`Thing ${thing.sku}`);
  },
};

const productGone: Scenario = {
  name: 'a product is deleted after it was bought: the order still shows everything, to whoever has its link',
  isShort: true,
  async play(stage) {
    const { thing, link } = await sell(stage);
    const before = await must(stage.guest<Opened>(ORDER, { token: link }));
    await removeProduct(stage, thing);
    const answer = await within(
      () => stage.guest<Opened>(ORDER, { token: link }),
      ({ data }) => data.orderByToken !== null,
    );
    const rest = ({ orderByToken }: Opened) => ({
      ...orderByToken,
      lines: orderByToken?.lines.map(({ merchandise, ...line }) => line),
    });
    expect(rest(answer.data)).toEqual(rest(before));
    expect(answer.data.orderByToken?.lines).toMatchObject([{ sku: thing.sku, productName: `Thing ${thing.sku}` }]);
    expect(answer.errors).toEqual([]);
  },
};

const NAME = 'query ReadName($id: ID!) { product(id: $id) { name } }';

/** What the catalog does to carts and orders. */
export const catalogue: readonly Scenario[] = [priceStands, orderStays, productGone];
