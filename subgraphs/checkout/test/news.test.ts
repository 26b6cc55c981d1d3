import { createId, EVENTS } from '#contracts';
import {
  changeCart,
  createCart,
  made,
  readCart,
  SUMS,
  startCheckout,
  type TestCheckout,
  type TestThing,
} from './fixture';

let checkout: TestCheckout;
let [one, other]: TestThing[] = [];
beforeAll(async () => {
  checkout = await startCheckout();
  [one, other] = [checkout.shop.sell(), checkout.shop.sell()];
});
afterAll(() => checkout.stop());

/** Tell that a thing costs something else. */
const tell = (thing: TestThing | undefined) =>
  checkout.deliver(EVENTS.pricing.priceChanged, {
    ...{ merchandiseId: thing?.id ?? '', productId: thing?.productId ?? '', priceListId: createId('priceList') },
    ...{ channel: 'eu', currencyCode: 'EUR' },
  });

/** Have something happen while catalog looks things up, once. */
function whileAsked(happens: () => Promise<unknown>): void {
  let isDone = false;
  checkout.callees.play('catalog', {
    merchandiseSnapshots: async ({ input }: { input: { ids: string[] } }) => {
      if (!isDone) await happens();
      isDone = true;
      return [one, other]
        .filter((thing) => thing && input.ids.includes(thing.id))
        .map((thing) => ({
          ...{ ...thing, sku: 'SKU', name: 'Thing', productName: 'Thing', productSlug: 'thing' },
          ...{ imageUrl: null, categoryIds: [], options: [] },
        }));
    },
  });
}

type Own = { readonly cartId: string; readonly token: string | null };
const look = ({ cartId, token }: Own) => readCart(checkout.anonymous, cartId, token, SUMS);
const putIn = (own: Own) =>
  changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines: [{ merchandiseId: other?.id }] });

test.each([
  ['while something else is put into the cart', false, putIn],
  ['while the cart is looked at for older news', true, look],
])('news that comes %s is not lost', async (_when, isToldBefore, act) => {
  whileAsked(async () => {});
  const cart = await createCart(checkout.anonymous, { lines: [{ merchandiseId: one?.id }] });
  const own = { cartId: made(cart).id, token: cart.token };
  if (isToldBefore) await tell(one);
  whileAsked(() => tell(one));
  await act(own);
  checkout.asked();
  await look(own);
  expect(checkout.asked()).toMatchObject({ merchandiseSnapshots: 1, priceQuote: 1 });
  await look(own);
  expect(checkout.asked()).toEqual({});
});
