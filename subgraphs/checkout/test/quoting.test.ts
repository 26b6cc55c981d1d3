import { createId, EVENTS } from '#contracts';
import {
  ADDRESS,
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
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

interface Amount {
  amountMinor: number;
}
interface Sums {
  id: string;
  version: number;
  totals: Record<'subtotal' | 'discount' | 'shipping' | 'tax' | 'total' | 'giftCards' | 'due', Amount>;
  problems: {
    code: string;
    lineId: string | null;
    isBlocking: boolean;
    available: number | null;
    reason: string | null;
    voucherOrCard: string | null;
    from: Amount | null;
    to: Amount | null;
  }[];
  discounts: { name: string; code: string | null; kind: string; amount: Amount }[] | null;
  giftCards: { maskedCode: string; amount: Amount }[] | null;
  shippingMethod: { id: string; amount: Amount } | null;
  lines: { id: string; quantity: number; unitPrice: Amount }[];
}
const FIELDS = `id version ${SUMS} giftCards { maskedCode amount { amountMinor } } lines { id quantity unitPrice { amountMinor } }`;

/** A guest's cart of things, read and changed as the guest does. */
async function cartOf(things: readonly TestThing[], more: Record<string, unknown> = {}) {
  const lines = things.map(({ id }) => ({ merchandiseId: id }));
  const answer = await createCart<Sums>(checkout.anonymous, { lines, ...more }, { fields: FIELDS });
  const { id } = made(answer);
  const own = { cartId: id, token: answer.token };
  return {
    first: made(answer),
    own,
    read: async () => {
      const cart = await readCart<Sums>(checkout.anonymous, id, answer.token, FIELDS);
      if (!cart) throw new Error('the cart is gone');
      return cart;
    },
    change: (name: string, input: Record<string, unknown> = {}) =>
      changeCart<Sums>(checkout.anonymous, name, { ...own, ...input }, FIELDS),
  };
}

const problems = ({ problems: found }: Sums) => found.map(({ code }) => code);
const MINUTES = 60_000;

describe('the price of a thing', () => {
  test('stands for a while, whatever it becomes; then it is to be acknowledged', async () => {
    const thing = checkout.shop.sell({ priceMinor: 1000 });
    const cart = await cartOf([thing]);
    thing.priceMinor = 1500;
    await checkout.deliver(EVENTS.pricing.priceChanged, {
      ...{ merchandiseId: thing.id, productId: thing.productId, priceListId: createId('priceList') },
      ...{ channel: 'eu', currencyCode: 'EUR' },
    });
    checkout.clock.advance(14 * MINUTES);
    const frozen = await cart.read();
    expect([frozen.totals.total.amountMinor, problems(frozen)]).toEqual([1000, []]);
    checkout.clock.advance(1 * MINUTES);
    const changed = await cart.read();
    expect(changed.totals.total.amountMinor).toBe(1000);
    expect(changed.problems).toEqual([
      {
        ...{ code: 'PRICE_CHANGED', lineId: changed.lines[0]?.id, isBlocking: true, available: null, reason: null },
        ...{ voucherOrCard: null, from: { amountMinor: 1000 }, to: { amountMinor: 1500 } },
      },
    ]);
    expect(changed.version).toBe(1);
    const taken = made(await cart.change('cartProblemsAcknowledge'));
    expect([taken.totals.total.amountMinor, problems(taken), taken.version]).toEqual([1500, [], 2]);
    expect(await cart.read()).toEqual(taken);
  });

  test('that went back to what it was is no problem any more', async () => {
    const thing = checkout.shop.sell({ priceMinor: 1000 });
    const cart = await cartOf([thing]);
    thing.priceMinor = 900;
    checkout.clock.advance(15 * MINUTES);
    expect(problems(await cart.read())).toEqual(['PRICE_CHANGED']);
    thing.priceMinor = 1000;
    checkout.clock.advance(15 * MINUTES);
    expect(problems(await cart.read())).toEqual([]);
  });

  test('is not asked again as long as it stands, and once when it does not', async () => {
    const cart = await cartOf([checkout.shop.sell(), checkout.shop.sell()]);
    checkout.asked();
    await cart.read();
    expect(checkout.asked()).toEqual({});
    checkout.clock.advance(15 * MINUTES);
    await cart.read();
    expect(checkout.asked()).toEqual({ merchandiseSnapshots: 1, priceQuote: 1, discountQuote: 1 });
    await cart.read();
    expect(checkout.asked()).toEqual({});
  });
});

describe('a thing that is not sold any more', () => {
  test('is a problem as soon as catalog says so, and goes when that is acknowledged', async () => {
    const [gone, stays] = [checkout.shop.sell({ priceMinor: 700 }), checkout.shop.sell({ priceMinor: 300 })];
    const cart = await cartOf([gone, stays]);
    gone.isAvailable = false;
    expect(problems(await cart.read())).toEqual([]);
    await checkout.deliver(EVENTS.catalog.productDeleted, { productId: gone.productId, variantIds: [gone.id] });
    const after = await cart.read();
    expect(after.problems).toMatchObject([{ code: 'UNAVAILABLE', lineId: after.lines[0]?.id, isBlocking: true }]);
    const rest = made(await cart.change('cartProblemsAcknowledge'));
    expect([rest.lines.length, rest.totals.total.amountMinor, problems(rest)]).toEqual([1, 300, []]);
    expect(checkout.shop.holds.get(cart.own.cartId)).toEqual({ [stays.id]: 1 });
  });
});

describe('stock that was set aside', () => {
  test('is set aside again at the next touch, after its time is over', async () => {
    const thing = checkout.shop.sell({ stock: 1 });
    const cart = await cartOf([thing]);
    checkout.clock.advance(16 * MINUTES);
    checkout.shop.holds.clear();
    await checkout.deliver(
      EVENTS.inventory.reservationExpired,
      {
        ...{ owner: cart.own.cartId, reservationId: createId('reservation') },
        lines: [{ merchandiseId: thing.id, quantity: 1 }],
      },
      { at: checkout.clock.now() },
    );
    const held = 'heldUntil version';
    expect(await readCart(checkout.anonymous, cart.own.cartId, cart.own.token, held)).toEqual({
      heldUntil: null,
      version: 1,
    });
    await cart.change('cartAddressSet', { email: 'a@example.com' });
    expect(checkout.shop.holds.get(cart.own.cartId)).toEqual({ [thing.id]: 1 });
    const until = new Date(checkout.clock.now().getTime() + 15 * MINUTES).toISOString();
    expect(await readCart(checkout.anonymous, cart.own.cartId, cart.own.token, held)).toEqual({
      heldUntil: until,
      version: 2,
    });
  });

  test('may be gone by then: as many as there are stay set aside, and that is to be acknowledged', async () => {
    const [scarce, plenty] = [checkout.shop.sell({ stock: 5, priceMinor: 100 }), checkout.shop.sell({ priceMinor: 1 })];
    const cart = await cartOf([plenty]);
    await cart.change('cartLinesAdd', { lines: [{ merchandiseId: scarce.id, quantity: 5 }] });
    scarce.stock = 2;
    checkout.clock.advance(16 * MINUTES);
    const touched = made(await cart.change('cartAddressSet', { email: 'a@example.com' }));
    expect(touched.problems).toMatchObject([{ code: 'INSUFFICIENT_STOCK', available: 2, isBlocking: true }]);
    expect(checkout.shop.holds.get(cart.own.cartId)).toEqual({ [plenty.id]: 1, [scarce.id]: 2 });
    const taken = made(await cart.change('cartProblemsAcknowledge'));
    expect([taken.lines.map(({ quantity }) => quantity), problems(taken)]).toEqual([[1, 2], []]);
    scarce.stock = 0;
    checkout.clock.advance(16 * MINUTES);
    await cart.change('cartAddressSet', { email: 'b@example.com' });
    expect(made(await cart.change('cartProblemsAcknowledge')).lines.map(({ quantity }) => quantity)).toEqual([1]);
  });
});

describe('vouchers and gift cards', () => {
  test('take something off, and pay', async () => {
    checkout.shop.vouchers.set('TEN', 10);
    checkout.shop.giftCards.set('CARD-ABCD-1234', 500);
    const cart = await cartOf([checkout.shop.sell({ priceMinor: 1000 })]);
    const voucher = made(await cart.change('cartVoucherAdd', { code: 'TEN' }));
    expect(voucher.discounts).toEqual([{ name: '10 % off', code: 'TEN', kind: 'ORDER', amount: { amountMinor: 100 } }]);
    const card = made(await cart.change('cartGiftCardAdd', { code: 'CARD-ABCD-1234' }));
    expect(card.giftCards).toEqual([{ maskedCode: '•••• 1234', amount: { amountMinor: 500 } }]);
    expect(card.totals).toMatchObject({
      ...{ discount: { amountMinor: 100 }, total: { amountMinor: 900 } },
      ...{ giftCards: { amountMinor: 500 }, due: { amountMinor: 400 } },
    });
    const again = made(await cart.change('cartVoucherAdd', { code: ' ten ' }));
    expect(again.totals).toEqual(card.totals);
    expect((await cart.change('cartVoucherAdd', { code: 'T-EN' })).refusals).toEqual(['VOUCHER_INVALID input code']);
    expect((await cart.change('cartGiftCardRemove', { code: '••••' })).refusals).toEqual(['NOT_FOUND input code']);
    const without = made(await cart.change('cartGiftCardRemove', { code: '•••• 1234' }));
    expect(without.giftCards).toEqual([]);
    const plain = made(await cart.change('cartVoucherRemove', { code: 'ten' }));
    expect(plain.totals.due.amountMinor).toBe(1000);
    expect((await cart.change('cartVoucherRemove', { code: 'TEN' })).refusals).toEqual(['NOT_FOUND input code']);
    expect((await cart.change('cartGiftCardRemove', { code: '•••• 1234' })).refusals).toEqual(['NOT_FOUND input code']);
  });

  test('that do nothing are refused', async () => {
    const cart = await cartOf([checkout.shop.sell()]);
    expect((await cart.change('cartVoucherAdd', { code: 'NONE' })).refusals).toEqual(['VOUCHER_INVALID input code']);
    expect((await cart.change('cartGiftCardAdd', { code: 'NONE' })).refusals).toEqual(['GIFT_CARD_INVALID input code']);
    expect((await cart.read()).version).toBe(1);
    const lines = [{ merchandiseId: checkout.shop.sell().id }];
    const refusalsOf = async (codes: object) => (await createCart(checkout.anonymous, { lines, ...codes })).refusals;
    expect(await refusalsOf({ voucherCodes: ['NONE'] })).toEqual(['VOUCHER_INVALID input voucherCodes']);
    expect(await refusalsOf({ giftCardCodes: ['NONE'] })).toEqual(['GIFT_CARD_INVALID input giftCardCodes']);
  });

  test('that do nothing any more are problems, and no gift card is told in full', async () => {
    checkout.shop.vouchers.set('SOON', 10);
    checkout.shop.giftCards.set('SOON-GONE-9876', 500);
    const cart = await cartOf([checkout.shop.sell()], { voucherCodes: ['SOON'], giftCardCodes: ['SOON-GONE-9876'] });
    checkout.shop.vouchers.delete('SOON');
    checkout.shop.giftCards.delete('SOON-GONE-9876');
    checkout.clock.advance(2 * MINUTES);
    expect((await cart.read()).problems).toMatchObject([
      { code: 'VOUCHER_REFUSED', reason: 'VOUCHER_INVALID', voucherOrCard: 'SOON' },
      { code: 'GIFT_CARD_REFUSED', reason: 'GIFT_CARD_INVALID', voucherOrCard: '•••• 9876' },
    ]);
    expect(problems(made(await cart.change('cartProblemsAcknowledge')))).toEqual([]);
  });

  test('wait while promotions is away; the cart works without', async () => {
    checkout.shop.vouchers.set('LATER', 50);
    const cart = await cartOf([checkout.shop.sell({ priceMinor: 1000 })]);
    checkout.callees.setMood('promotions', 'down');
    const { refusals, errors } = await cart.change('cartVoucherAdd', { code: 'LATER' });
    const more = made(
      await cart.change('cartLinesAdd', { lines: [{ merchandiseId: checkout.shop.sell({ priceMinor: 1 }).id }] }),
    );
    checkout.callees.setMood('promotions', 'up');
    expect([refusals, errors[0]?.retryable]).toEqual([['PROMOTIONS_UNAVAILABLE'], true]);
    expect([more.discounts, more.totals.total.amountMinor]).toEqual([null, 1001]);
    expect(more.problems).toMatchObject([{ code: 'DISCOUNTS_UNAVAILABLE', isBlocking: false }]);
    expect(problems(await cart.read())).toEqual([]);
  });
});

describe('where it goes', () => {
  const [method, byValue] = [0, 1].map((index) => () => checkout.shop.methods[index]?.methodId);

  test('decides what shipping costs, and a cart can be made with all of it at once', async () => {
    const thing = checkout.shop.sell({ priceMinor: 6000 });
    const cart = await cartOf([thing], {
      email: 'a@example.com',
      shippingAddress: ADDRESS,
      shippingMethodId: byValue?.(),
    });
    expect(cart.first).toMatchObject({
      shippingMethod: { id: byValue?.(), amount: { amountMinor: 990 } },
      totals: { shipping: { amountMinor: 990 }, total: { amountMinor: 6990 } },
    });
    const more = made(
      await cart.change('cartLinesUpdate', { lines: [{ lineId: cart.first.lines[0]?.id, quantity: 2 }] }),
    );
    expect(more.totals).toMatchObject({ shipping: { amountMinor: 0 }, total: { amountMinor: 12_000 } });
    expect(await cart.read()).toEqual(more);
  });

  test('what comes off counts for what shipping costs', async () => {
    checkout.shop.vouchers.set('HALF', 50);
    const cart = await cartOf([checkout.shop.sell({ priceMinor: 12_000 })], { shippingAddress: ADDRESS });
    const free = made(await cart.change('cartShippingMethodSet', { methodId: byValue?.() }));
    expect(free.totals.shipping.amountMinor).toBe(0);
    const half = made(await cart.change('cartVoucherAdd', { code: 'HALF' }));
    expect(half.totals).toMatchObject({ shipping: { amountMinor: 990 }, total: { amountMinor: 6990 } });
    expect(await cart.read()).toEqual(half);
  });

  test('and nothing is paid for sending a cart of which nothing has to be sent any more', async () => {
    const [lamp, licence] = [checkout.shop.sell({ priceMinor: 6000 }), checkout.shop.sell({ weightGrams: 0 })];
    const cart = await cartOf([lamp, licence], { shippingAddress: ADDRESS, shippingMethodId: byValue?.() });
    expect(cart.first.totals.shipping.amountMinor).toBe(990);
    const [first] = checkout.shop.methods.splice(1, 1);
    checkout.asked();
    const light = made(await cart.change('cartLinesRemove', { lineIds: [cart.first.lines[0]?.id] }));
    expect(light).toMatchObject({ totals: { shipping: { amountMinor: 0 }, total: { amountMinor: 1990 } } });
    expect([light.shippingMethod, problems(light), checkout.asked().shippingQuote]).toEqual([null, [], undefined]);
    const question = checkout.callees.calls.findLast(({ field }) => field === 'discountQuote')?.args;
    expect(question).toMatchObject({ input: { shippingMinor: 0 } });
    if (first) checkout.shop.methods.push(first);
    const heavy = made(await cart.change('cartLinesAdd', { lines: [{ merchandiseId: lamp.id }] }));
    expect(heavy).toMatchObject({ shippingMethod: { id: byValue?.() }, totals: { shipping: { amountMinor: 990 } } });
  });

  test('decides how things are taxed, at once', async () => {
    const cart = await cartOf([checkout.shop.sell({ priceMinor: 1200 })], { shippingAddress: ADDRESS });
    expect(cart.first.totals.tax.amountMinor).toBe(192);
    const france = made(await cart.change('cartAddressSet', { shippingAddress: { ...ADDRESS, countryCode: 'FR' } }));
    expect(france.totals).toMatchObject({ tax: { amountMinor: 200 }, total: { amountMinor: 1200 } });
  });

  test('has to be a country that is sold to', async () => {
    checkout.shop.untaxed.add('US');
    const cart = await cartOf([checkout.shop.sell()]);
    const { refusals } = await cart.change('cartAddressSet', { shippingAddress: { ...ADDRESS, countryCode: 'US' } });
    expect(refusals).toEqual(['COUNTRY_NOT_OFFERED']);
  });

  test('has to be known, and offered', async () => {
    const cart = await cartOf([checkout.shop.sell()]);
    expect((await cart.change('cartShippingMethodSet', { methodId: method?.() })).refusals).toEqual([
      'ADDRESS_MISSING',
    ]);
    await cart.change('cartAddressSet', { shippingAddress: ADDRESS });
    const { refusals } = await cart.change('cartShippingMethodSet', { methodId: createId('shippingMethod') });
    expect(refusals).toEqual(['SHIPPING_NOT_OFFERED input methodId']);
  });

  test('the ways to send it are listed once an address is known, and null while shipping is away', async () => {
    const cart = await cartOf([checkout.shop.sell({ priceMinor: 20_000 })]);
    const options = async () =>
      (
        await readCart<{
          shippingOptions: { id: string; amount: Amount; maxDays: number }[] | null;
          problems: { code: string }[];
        }>(
          checkout.anonymous,
          cart.own.cartId,
          cart.own.token,
          'shippingOptions { id amount { amountMinor } maxDays } problems { code }',
        )
      )?.shippingOptions;
    expect(await options()).toBeNull();
    await cart.change('cartAddressSet', { shippingAddress: ADDRESS });
    expect(await options()).toEqual([
      { id: method?.(), amount: { amountMinor: 490 }, maxDays: 3 },
      { id: byValue?.(), amount: { amountMinor: 0 }, maxDays: 3 },
    ]);
    checkout.callees.setMood('shipping', 'down');
    const away = await options();
    const { refusals } = await cart.change('cartShippingMethodSet', { methodId: method?.() });
    checkout.callees.setMood('shipping', 'up');
    expect([away, refusals]).toEqual([null, ['SHIPPING_UNAVAILABLE']]);
  });

  test('a method that is not offered any more is a problem, and one that cannot be asked for too', async () => {
    const cart = await cartOf([checkout.shop.sell()], { shippingAddress: ADDRESS, shippingMethodId: method?.() });
    const more = { lines: [{ lineId: cart.first.lines[0]?.id, quantity: 2 }] };
    checkout.callees.setMood('shipping', 'down');
    expect(problems(made(await cart.change('cartLinesUpdate', more)))).toEqual(['SHIPPING_UNAVAILABLE']);
    checkout.callees.setMood('shipping', 'up');
    expect(problems(await cart.read())).toEqual([]);
    const [first] = checkout.shop.methods.splice(0, 1);
    checkout.clock.advance(15 * MINUTES);
    const gone = await cart.read();
    expect(problems(gone)).toEqual(['SHIPPING_METHOD_UNAVAILABLE']);
    const without = made(await cart.change('cartProblemsAcknowledge'));
    expect([without.shippingMethod, problems(without)]).toEqual([null, []]);
    if (first) checkout.shop.methods.unshift(first);
  });
});

test('while nobody can say what things cost, a cart that has to ask says so', async () => {
  const cart = await cartOf([checkout.shop.sell()]);
  checkout.clock.advance(15 * MINUTES);
  checkout.callees.setMood('pricing', 'down');
  const asked = await cart.read();
  checkout.callees.setMood('pricing', 'up');
  expect(asked.problems).toMatchObject([{ code: 'PRICES_UNAVAILABLE', isBlocking: true }]);
  expect(problems(await cart.read())).toEqual([]);
});

test('texts of addresses come back as they went in', async () => {
  const odd = `'; DROP TABLE "cart"; -- 🛒 장바구니 \\ "`;
  const cart = await cartOf([], { shippingAddress: { ...ADDRESS, recipient: odd, line1: odd } });
  const { shippingAddress } =
    (await readCart<{ shippingAddress: { recipient: string; line1: string; line2: string | null } }>(
      checkout.anonymous,
      cart.own.cartId,
      cart.own.token,
      'shippingAddress { recipient line1 line2 }',
    )) ?? {};
  expect(shippingAddress).toEqual({ recipient: odd, line1: odd, line2: null });
});

test('an empty cart asks nobody', async () => {
  const cart = await cartOf([]);
  checkout.asked();
  const { totals, problems: none } = await cart.read();
  expect([totals.due.amountMinor, none, checkout.asked()]).toEqual([0, [], {}]);
});
