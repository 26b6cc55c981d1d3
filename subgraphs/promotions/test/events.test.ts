import { EVENTS } from '#contracts';
import {
  confirm,
  giftCard,
  type Held,
  hold,
  line,
  moneyOf,
  newOwner,
  release,
  startPromotions,
  type TestPromotions,
  usesOf,
  vouched,
} from './fixture';

let promotions: TestPromotions;
beforeAll(async () => {
  promotions = await startPromotions();
});
afterAll(() => promotions.stop());
beforeEach(() => promotions.emitted());

const { discountHeld, discountRedeemed, discountReleased } = EVENTS.promotions;

/** A checkout that holds a voucher, which may be used once, and a part of a gift card. */
async function held(code: string, more: Record<string, unknown> = {}) {
  await vouched(promotions, code, { usageLimit: 1, perCustomerLimit: 1 });
  const card = await giftCard(promotions, 10_000);
  const giftCards = [{ code: card.code, amountMinor: 6_000 }];
  const { thing } = await hold(promotions, { voucherCodes: [code], giftCards, ...more });
  const { owner } = thing as Held;
  const fact = {
    ...{ owner, voucherCodes: [code] },
    giftCards: [{ giftCardId: card.id, amountMinor: 6_000, currencyCode: 'EUR' }],
  };
  return { owner, card, fact };
}

/** An order is called off. */
const cancel = (owner: string, options?: { id?: string }): Promise<string> =>
  promotions.deliver(
    EVENTS.orders.orderCancelled,
    { orderId: `ord_${owner}`, number: '1001', checkoutSessionId: owner, customerId: null, reason: 'CUSTOMER' },
    options,
  );

const told = async () => (await promotions.emitted()).map(({ name, key, payload }) => ({ name, key, payload }));

test('what is held, redeemed and cancelled is told in this order, each once', async () => {
  const { owner, card, fact } = await held('TOLD');
  await confirm(promotions, owner);
  await confirm(promotions, owner);
  const id = await cancel(owner);
  await cancel(owner, { id });
  await cancel(owner);
  expect(await told()).toEqual([
    { name: discountHeld.name, key: owner, payload: fact },
    { name: discountRedeemed.name, key: owner, payload: { ...fact, orderId: `ord_${owner}` } },
    { name: discountReleased.name, key: owner, payload: fact },
  ]);
  expect(await usesOf(promotions, 'TOLD')).toBe('0 0');
  expect(await moneyOf(promotions, card.id)).toEqual([
    ...[10_000, 0],
    ...['ISSUED 10000', 'REDEEMED -6000', 'REFUNDED 6000'],
  ]);
});

test('what is released or expires is told, once', async () => {
  const first = await held('RELEASED');
  await release(promotions, first.owner);
  await release(promotions, first.owner);
  const second = await held('EXPIRED', { expiresInSeconds: 1 });
  promotions.clock.advance(1_000);
  await promotions.replica.expireHolds();
  await release(promotions, second.owner);
  expect(await told()).toEqual([
    { name: discountHeld.name, key: first.owner, payload: first.fact },
    { name: discountReleased.name, key: first.owner, payload: first.fact },
    { name: discountHeld.name, key: second.owner, payload: second.fact },
    { name: discountReleased.name, key: second.owner, payload: second.fact },
  ]);
});

test('the trace of the request goes along', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await vouched(promotions, 'TRACED');
  const input = {
    ...{ owner: newOwner(), channel: 'eu', currencyCode: 'EUR', customerGroups: [], email: 'ann@example.com' },
    ...{ voucherCodes: ['TRACED'], giftCards: [], shippingMinor: 0, lines: [line('one', 1_000)] },
    expected: [] as unknown[],
  };
  const { data } = await promotions.checkout<{ quote: { discounts: { promotionId: string }[] } }>(
    'query ($input: DiscountQuoteInput!) { quote: discountQuote(input: $input) { discounts { promotionId } } }',
    { input: { ...input, owner: undefined, giftCards: undefined, expected: undefined, giftCardCodes: [] } },
  );
  input.expected = data.quote.discounts.map((one) => ({ ...one, code: 'TRACED', amountMinor: 100 }));
  await promotions.checkout(
    'mutation ($input: DiscountHoldInput!) { discountHold(input: $input) { errors { code } } }',
    { input },
    { traceparent },
  );
  const [event] = await promotions.emitted();
  expect(event?.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-/);
});

test('a refusal and a cart without vouchers or gift cards tell nothing', async () => {
  await hold(promotions, {
    voucherCodes: ['NOBODY'],
    expected: [{ promotionId: 'prm_1', code: 'NOBODY', amountMinor: 1 }],
  });
  const { thing } = await hold(promotions, {});
  await confirm(promotions, (thing as Held).owner);
  expect(await told()).toEqual([]);
});

test('an order that is called off before its checkout confirmed gives back once, and the checkout goes on', async () => {
  const { owner, card } = await held('EARLY');
  await cancel(owner);
  expect((await confirm(promotions, owner)).thing?.state).toBe('CANCELLED');
  expect(await usesOf(promotions, 'EARLY')).toBe('0 0');
  expect(await moneyOf(promotions, card.id)).toEqual([10_000, 0, 'ISSUED 10000']);
  const { refusals } = await hold(promotions, { voucherCodes: ['EARLY'] });
  expect(refusals).toEqual([]);
});

test('an order that used nothing is called off without a trace', async () => {
  await cancel(newOwner());
  expect(await told()).toEqual([]);
});

test('what is used again after a cancelled order counts again', async () => {
  const { owner } = await held('AGAIN');
  await confirm(promotions, owner);
  expect((await hold(promotions, { voucherCodes: ['AGAIN'], expected: [] })).refusals).toEqual([]);
  expect(await usesOf(promotions, 'AGAIN')).toBe('0 1');
  await cancel(owner);
  const { thing } = await hold(promotions, { voucherCodes: ['AGAIN'] });
  await confirm(promotions, (thing as Held).owner);
  expect(await usesOf(promotions, 'AGAIN')).toBe('0 1');
});

test('what a gift card paid of things that were sent back goes back on it, once', async () => {
  const { owner, card } = await held('SENTBACK');
  await confirm(promotions, owner);
  const orderId = `ord_${owner}`;
  const received = {
    ...{ orderId, number: '1001', checkoutSessionId: owner, customerId: null, returnId: 'ret_1', lines: [] },
    ...{ currencyCode: 'EUR' as const, refundMinor: 0, giftCards: [{ giftCardId: card.id, amountMinor: 2_500 }] },
  };
  const id = await promotions.deliver(EVENTS.orders.returnReceived, received);
  await promotions.deliver(EVENTS.orders.returnReceived, received, { id });
  expect(await moneyOf(promotions, card.id)).toEqual([6_500, 0, 'ISSUED 10000', 'REDEEMED -6000', 'REFUNDED 2500']);
});
