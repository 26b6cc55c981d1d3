import { EVENTS } from '#contracts';
import { codes, newCustomer, readCart, startCheckout, type TestCheckout } from './fixture';
import { buy, lookAt, type ReadyCart, readyCart, tryToBuy } from './saga-buying';
import { type Others, playOthers } from './saga-others';

let checkout: TestCheckout;
let others: Others;
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

beforeEach(async () => {
  others = playOthers(checkout);
  await checkout.emitted();
  checkout.asked();
});

const errorsOf = ({ errors }: { errors: readonly { code: string }[] }) => errors.map(({ code }) => code);
const stateOf = async ({ ask, cartId, token }: ReadyCart) => (await readCart(ask, cartId, token))?.state;
const told = async () => (await checkout.emitted()).map(({ name, payload }) => [name, payload]);

/** What one session came to at the other services. */
const tracesOf = (id = '') => ({
  order: others.orders.get(id)?.state,
  payment: others.payments.get(id)?.state,
  discounts: others.discounts.get(id),
  sold: others.sales.has(others.orders.get(id)?.id ?? ''),
});

/** Go on with a checkout that waits or pauses, until it is in a state. */
async function follow(cart: ReadyCart, id: string, state: string) {
  for (let looks = 0; looks < 50; looks += 1) {
    await checkout.runJob('drive sagas: checkout');
    const session = await lookAt(cart, id);
    if (session?.state === state) return session;
    await checkout.database.sql(
      "UPDATE saga SET due_at = now() WHERE id = $1 AND owner IS NULL AND due_at IS NOT NULL AND state <> 'WAITING'",
      [id],
    );
  }
  throw new Error(`it does not become ${state}`);
}

describe('buying a cart', () => {
  test('makes an order of it, and tells everybody', async () => {
    const cart = await readyCart(checkout);
    checkout.asked();
    await checkout.emitted();
    const { order, session, errors } = await buy(cart);
    expect(errors).toEqual([]);
    expect(order).toEqual({ id: expect.stringMatching(/^ord_/), number: expect.any(String) });
    expect(session).toMatchObject({ state: 'COMPLETED', order, orderToken: `open-${order?.number}`, action: null });
    expect(tracesOf(session?.id)).toEqual({
      order: 'CONFIRMED',
      payment: 'CAPTURED',
      discounts: undefined,
      sold: true,
    });
    expect(checkout.asked()).toEqual({
      ...{ orderCreate: 1, paymentAuthorise: 1 },
      ...{ reservationCommit: 1, orderConfirm: 1, paymentSettle: 1 },
    });
    expect(await told()).toEqual([
      [
        EVENTS.checkout.checkoutCompleted.name,
        { checkoutSessionId: session?.id, cartId: cart.cartId, orderId: order?.id, customerId: null },
      ],
    ]);
    expect(await stateOf(cart)).toBe('ORDERED');
  });

  test('has the order say what the cart said, to the cent', async () => {
    const { session } = await buy(await readyCart(checkout));
    const { args } = checkout.callees.calls.findLast(({ field }) => field === 'orderCreate') ?? {};
    expect(args).toMatchObject({
      input: {
        ...{ checkoutSessionId: session?.id, email: 'ada@example.com', currencyCode: 'EUR', taxIncluded: true },
        totals: { subtotalMinor: 3980, shippingMinor: 490, totalMinor: 4470, dueMinor: 4470, taxMinor: 713 },
      },
    });
    const paid = checkout.callees.calls.findLast(({ field }) => field === 'paymentAuthorise')?.args;
    expect(paid).toMatchObject({ input: { amountMinor: 4470, method: { provider: 'SANDBOX', token: 'tok_ok' } } });
  });

  test('uses vouchers and gift cards up, and asks nobody for money when they pay everything', async () => {
    checkout.shop.vouchers.set('HALF', 50);
    checkout.shop.giftCards.set('AAAA-BBBB-CCCC-DDDD', 10_000);
    const cart = await readyCart(checkout, { vouchers: ['HALF'], cards: ['AAAA-BBBB-CCCC-DDDD'] });
    const { session } = await buy(cart, { paymentToken: null });
    expect(session?.state).toBe('COMPLETED');
    expect(tracesOf(session?.id)).toMatchObject({ discounts: 'CONFIRMED', payment: undefined });
    expect(checkout.callees.calls.findLast(({ field }) => field === 'discountHold')?.args).toMatchObject({
      input: {
        expected: [{ code: 'HALF', amountMinor: 1990 }],
        giftCards: [{ amountMinor: 2480 }],
      },
    });
    const [saga] = await checkout.database.sql<{ text: string }>('SELECT saga::text AS text FROM saga WHERE id = $1', [
      session?.id,
    ]);
    expect(saga?.text).not.toMatch(/[^_]AAAA-BBBB/);
  });

  test('sets the stock aside anew only when the time of the cart is nearly over', async () => {
    const cart = await readyCart(checkout);
    checkout.clock.advance(14.5 * 60_000);
    checkout.asked();
    expect((await buy(cart)).session?.state).toBe('COMPLETED');
    expect(checkout.asked()).toMatchObject({ reservationSet: 1 });
  });

  test('costs few statements', async () => {
    const cart = await readyCart(checkout);
    const count = await checkout.statements(() => buy(cart));

    expect(count).toBeLessThanOrEqual(16);
  });
});

describe('a request has one effect', () => {
  test('sent twenty times at once, it makes one order and has twenty equal answers', async () => {
    const cart = await readyCart(checkout);
    const key = crypto.randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => buy(cart, { key })));
    expect(answers.map(({ session }) => session?.state)).toEqual(answers.map(() => 'COMPLETED'));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([others.orders.size, others.charges.length]).toEqual([1, 1]);
  });

  test('sent again later, it is answered alike, also when it failed', async () => {
    const cart = await readyCart(checkout);
    const declined = { key: crypto.randomUUID(), paymentToken: 'tok_decline' };
    const first = await buy(cart, declined);
    expect(await buy(cart, declined)).toEqual(first);
    const bought = await buy(cart);
    expect(bought.session?.state).toBe('COMPLETED');
    expect(await buy(cart, declined)).toEqual(first);
  });

  test('two tabs with two keys make one order, and the other tab is told of it', async () => {
    const cart = await readyCart(checkout);
    const answers = await Promise.all([buy(cart), buy(cart)]);
    const [winner] = answers.filter(({ order }) => order && !errorsOf);
    const orders = new Set(answers.flatMap(({ order }) => order?.id ?? []));
    const sessions = new Set(answers.map(({ session }) => session?.id));
    expect(winner).toBeUndefined();
    expect([orders.size, sessions.size, others.orders.size]).toEqual([1, 1, 1]);
    const refused = answers.flatMap(errorsOf);
    expect(refused).toHaveLength(1);
    expect(['CHECKOUT_IN_PROGRESS', 'CART_ORDERED']).toContain(refused[0]);
    const later = await buy(cart);
    expect([errorsOf(later), later.order?.id]).toEqual([['CART_ORDERED'], [...orders][0]]);
  });

  test.each<[string, { paymentToken?: string; expectedVersion?: number }]>([
    ['another card', { paymentToken: 'tok_other' }],
    ['another version', { expectedVersion: 99 }],
  ])('its key with %s is refused', async (_what, change) => {
    const cart = await readyCart(checkout);
    const key = crypto.randomUUID();
    await buy(cart, { key });
    const charges = others.charges.length;
    expect(codes(await tryToBuy(cart, { key, ...change }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(others.charges).toHaveLength(charges);
  });

  test('guests do not use up each other’s keys', async () => {
    const key = crypto.randomUUID();
    const [one, other] = [await readyCart(checkout), await readyCart(checkout)];
    const answers = [await buy(one, { key }), await buy(other, { key })];
    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(2);
  });

  test('refused before it began, it may be sent again', async () => {
    const cart = await readyCart(checkout);
    const key = crypto.randomUUID();
    checkout.clock.advance(16 * 60_000); // prices have stood long enough
    checkout.callees.setMood('pricing', 'down');
    const refused = await buy(cart, { key });
    checkout.callees.setMood('pricing', 'up');
    expect(refused.errors).toMatchObject([{ code: 'CART_HAS_PROBLEMS', retryable: true }]);
    expect((await buy(cart, { key })).session?.state).toBe('COMPLETED');
  });
});

describe('a checkout that is refused is undone', () => {
  test('a card that is declined: the cart is open, and can be bought with another one', async () => {
    const cart = await readyCart(checkout);
    await checkout.emitted();
    const { order, session, errors } = await buy(cart, { paymentToken: 'tok_decline' });
    expect(errors).toMatchObject([
      { code: 'PAYMENT_DECLINED', declineCode: 'insufficient_funds', path: ['input', 'payment'], retryable: false },
    ]);
    expect([order, session?.state, session && errorsOf(session)]).toEqual([null, 'FAILED', ['PAYMENT_DECLINED']]);
    expect(tracesOf(session?.id)).toMatchObject({ order: 'ABANDONED', sold: false });
    expect(await told()).toEqual([
      [
        EVENTS.checkout.checkoutFailed.name,
        { checkoutSessionId: session?.id, cartId: cart.cartId, code: 'PAYMENT_DECLINED' },
      ],
    ]);
    expect(await stateOf(cart)).toBe('OPEN');
    expect(checkout.shop.holds.get(cart.cartId)).toEqual({ [cart.merchandiseId]: 2 });
    expect((await buy(cart)).session?.state).toBe('COMPLETED');
  });

  test('stock that is gone: it says of what, and how many there are', async () => {
    const thing = checkout.shop.sell({ stock: 2 });
    const cart = await readyCart(checkout, { thing });
    checkout.clock.advance(15 * 60_000 - 1);
    checkout.shop.holds.delete(cart.cartId);
    thing.stock = 1;
    const { session, errors } = await buy(cart);
    expect(errors).toMatchObject([{ code: 'OUT_OF_STOCK', merchandiseId: thing.id, available: 1 }]);
    expect([session?.state, await stateOf(cart)]).toEqual(['FAILED', 'OPEN']);
    expect(others.orders.size).toBe(0);
  });

  test.each([
    'VOUCHER_INVALID',
    'VOUCHER_EXHAUSTED',
    'VOUCHER_LIMIT_REACHED',
    'GIFT_CARD_INSUFFICIENT',
    'DISCOUNT_CHANGED',
  ])('discounts that do not hold any more: %s', async (code) => {
    checkout.shop.vouchers.set('TENTH', 10);
    const cart = await readyCart(checkout, { vouchers: ['TENTH'] });
    checkout.callees.play('promotions', {
      discountHold: () => ({ discountHold: null, errors: [{ code, message: code, path: [], retryable: false }] }),
    });
    const { session, errors } = await buy(cart);
    expect([errorsOf({ errors }), session?.state, await stateOf(cart)]).toEqual([[code], 'FAILED', 'OPEN']);
    expect(others.discounts.size).toBe(0);
    // What it comes to by now has to be seen before it is bought, and is asked for at once.
    expect(errorsOf(await buy(cart))).toEqual(['VERSION_CONFLICT']);
    checkout.asked();
    await readCart(cart.ask, cart.cartId, cart.token, 'discounts { code }');
    expect(checkout.asked()).toMatchObject({ discountQuote: 1 });
  });

  test('a reservation that went back before it could be sold: the money goes back, and what comes late is in vain', async () => {
    const cart = await readyCart(checkout);
    checkout.callees.play('payments', {
      paymentAuthorise: ({ input }: { input: { checkoutSessionId: string } }) => {
        checkout.shop.holds.delete(cart.cartId);
        const payment = { id: 'pay_000000000000000000000001', state: 'AUTHORISED' as const, amountMinor: 1 };
        others.payments.set(input.checkoutSessionId, payment);
        return { payment: { ...payment, declineCode: null, action: null, captured: { amountMinor: 0 } }, errors: [] };
      },
    });
    const { session, errors } = await buy(cart);
    expect(errorsOf({ errors })).toEqual(['RESERVATION_EXPIRED']);
    expect(tracesOf(session?.id)).toMatchObject({ order: 'ABANDONED', payment: 'VOIDED', sold: false });
    const forgone = checkout.callees.calls.findLast(({ field }) => field === 'reservationRelease')?.args;
    expect(forgone).toMatchObject({ input: { owner: cart.cartId, orderId: others.orders.get(session?.id ?? '')?.id } });
  });

  test.each([
    ['that the shop does not have', 'tok_unknown', 'PAYMENT_PROVIDER_UNKNOWN'],
    ['that cannot move this very amount', 'tok_uneven', 'PAYMENT_AMOUNT_UNSUPPORTED'],
  ])('a provider %s', async (_what, paymentToken, code) => {
    const { errors } = await buy(await readyCart(checkout), { paymentToken });
    expect(errors).toMatchObject([{ code, path: ['input', 'payment', 'provider'] }]);
  });
});

describe('a payment that takes its customer to their bank', () => {
  const news = (session: string) => ({
    ...{ orderId: others.orders.get(session)?.id ?? '', checkoutSessionId: session, currencyCode: 'EUR' as const },
    paymentId: others.payments.get(session)?.id ?? '',
  });
  /** What payments answers of a payment, but for its state. */
  const asked = (session: string) => ({
    ...{ id: others.payments.get(session)?.id, declineCode: null, action: null, captured: { amountMinor: 0 } },
  });
  const decide = (session: string, state: 'AUTHORISED' | 'DECLINED' | 'CAPTURED') => {
    const payment = others.payments.get(session);
    if (payment) payment.state = state;
  };
  const sums = { paymentVersion: 2, authorisedMinor: 4470, capturedMinor: 0, refundedMinor: 0, amountMinor: 4470 };

  test('shows where to go, and is an order once the bank said yes', async () => {
    const cart = await readyCart(checkout);
    const { order, session, errors } = await buy(cart, { paymentToken: 'tok_challenge' });
    expect([order, errors]).toEqual([null, []]);
    expect(session).toMatchObject({
      state: 'ACTION_REQUIRED',
      order: null,
      action: { kind: 'REDIRECT', url: 'https://bank.example/3ds' },
    });
    const held = checkout.callees.calls.findLast(({ field }) => field === 'reservationSet')?.args;
    expect(held).toMatchObject({ input: { owner: cart.cartId, expiresInSeconds: 30 * 60 } });
    const id = session?.id ?? '';
    decide(id, 'AUTHORISED');
    await checkout.deliver(EVENTS.payments.paymentAuthorised, { ...news(id), ...sums });
    expect(await follow(cart, id, 'COMPLETED')).toMatchObject({ order: { number: expect.any(String) }, action: null });
    expect(tracesOf(id)).toMatchObject({ order: 'CONFIRMED', payment: 'CAPTURED' });
  });

  test('is undone when the bank said no', async () => {
    const cart = await readyCart(checkout);
    const id = (await buy(cart, { paymentToken: 'tok_challenge' })).session?.id ?? '';
    decide(id, 'DECLINED');
    await checkout.deliver(EVENTS.payments.paymentFailed, { ...news(id), reason: 'declined' });
    expect(errorsOf((await follow(cart, id, 'FAILED')) ?? { errors: [] })).toEqual(['PAYMENT_DECLINED']);
    expect([tracesOf(id).order, await stateOf(cart)]).toEqual(['ABANDONED', 'OPEN']);
  });

  test('is undone when nobody comes back from there in time', async () => {
    const cart = await readyCart(checkout);
    const id = (await buy(cart, { paymentToken: 'tok_challenge' })).session?.id ?? '';
    checkout.clock.advance(16 * 60_000);
    await checkout.database.sql('UPDATE saga SET due_at = now() WHERE id = $1', [id]);
    expect(errorsOf((await follow(cart, id, 'FAILED')) ?? { errors: [] })).toEqual(['PAYMENT_EXPIRED']);
    expect(tracesOf(id)).toMatchObject({ order: 'ABANDONED', payment: 'VOIDED' });
  });

  test.each([
    ['the provider', { payment: { state: 'VOIDED' }, errors: [] }],
    ['staff', { payment: null, errors: [{ code: 'PAYMENT_VOIDED', message: 'off', path: [], retryable: false }] }],
  ])('is undone at once when %s called it off', async (_who, answer) => {
    const cart = await readyCart(checkout);
    const id = (await buy(cart, { paymentToken: 'tok_challenge' })).session?.id ?? '';
    const payment = answer.payment && { ...asked(id), ...answer.payment };
    checkout.callees.play('payments', { paymentAuthorise: () => ({ ...answer, payment }) });
    const { amountMinor, ...voided } = sums;
    await checkout.deliver(EVENTS.payments.paymentVoided, { ...news(id), ...voided });
    expect(errorsOf((await follow(cart, id, 'FAILED')) ?? { errors: [] })).toEqual(['PAYMENT_EXPIRED']);
    expect(tracesOf(id).order).toBe('ABANDONED');
  });

  test('is an order when all of the money was taken meanwhile', async () => {
    const cart = await readyCart(checkout);
    const id = (await buy(cart, { paymentToken: 'tok_challenge' })).session?.id ?? '';
    decide(id, 'CAPTURED');
    await checkout.deliver(EVENTS.payments.paymentAuthorised, { ...news(id), ...sums, capturedMinor: 4470 });
    await follow(cart, id, 'COMPLETED');
    expect([tracesOf(id).order, others.charges]).toEqual(['CONFIRMED', [id]]);
  });

  test('is undone when a part of the money was taken, and no more is to be had', async () => {
    const cart = await readyCart(checkout);
    const id = (await buy(cart, { paymentToken: 'tok_challenge' })).session?.id ?? '';
    const payment = { ...asked(id), state: 'CAPTURED', captured: { amountMinor: 4469 } };
    checkout.callees.play('payments', { paymentAuthorise: () => ({ payment, errors: [] }) });
    await checkout.deliver(EVENTS.payments.paymentAuthorised, { ...news(id), ...sums, capturedMinor: 4469 });
    await follow(cart, id, 'PROCESSING');
    await checkout.database.sql('UPDATE saga SET deadline_at = now() WHERE id = $1', [id]);
    expect(errorsOf((await follow(cart, id, 'FAILED')) ?? { errors: [] })).toEqual(['CHECKOUT_TIMED_OUT']);
    expect(tracesOf(id)).toMatchObject({ order: 'ABANDONED', payment: 'VOIDED' });
  });

  test('keeps the cart as it is meanwhile: another tab is sent there too', async () => {
    const cart = await readyCart(checkout);
    const { session } = await buy(cart, { paymentToken: 'tok_challenge' });
    const other = await buy(cart);
    expect([errorsOf(other), other.session]).toEqual([['CHECKOUT_IN_PROGRESS'], session]);
    expect(other.errors[0]?.retryable).toBe(true);
    expect(await stateOf(cart)).toBe('CHECKOUT');
  });

  test('one that the provider has not decided yet is worked on', async () => {
    const cart = await readyCart(checkout);
    const { session } = await buy(cart, { paymentToken: 'tok_pending' });
    expect([session?.state, session?.action]).toEqual(['PROCESSING', null]);
    decide(session?.id ?? '', 'AUTHORISED');
    await checkout.deliver(EVENTS.payments.paymentAuthorised, { ...news(session?.id ?? ''), ...sums });
    await follow(cart, session?.id ?? '', 'COMPLETED');
  });
});

describe('a service that does not answer', () => {
  test.each(['inventory', 'orders', 'payments'])(
    '%s, whose answers get lost: it is asked again, with one effect',
    async (name) => {
      const cart = await readyCart(checkout);
      checkout.callees.setMood(name, 'mute');
      const answer = buy(cart);
      const asked = () =>
        checkout.callees.calls.filter(({ service, args }) => service === name && isAbout(args, cart)).length;
      while (asked() < 2) await new Promise(setImmediate);
      checkout.callees.setMood(name, 'up');
      const { session } = await answer;
      await follow(cart, session?.id ?? '', 'COMPLETED');
      expect([others.orders.size, others.charges.length, others.sales.size]).toEqual([1, 1, 1]);
    },
  );

  test('for too long before the stock is sold: everything is undone', async () => {
    const cart = await readyCart(checkout);
    checkout.callees.setMood('payments', 'down');
    const { session } = await buy(cart);
    expect(session?.state).toBe('PROCESSING');
    const id = session?.id ?? '';
    await checkout.database.sql('UPDATE saga SET deadline_at = now() WHERE id = $1', [id]);
    checkout.callees.setMood('payments', 'up');
    expect(errorsOf((await follow(cart, id, 'FAILED')) ?? { errors: [] })).toEqual(['CHECKOUT_TIMED_OUT']);
    expect(tracesOf(id)).toMatchObject({ order: 'ABANDONED', payment: 'VOIDED', sold: false });
  });

  test('after the stock is sold: it goes on until it is done, however late', async () => {
    const cart = await readyCart(checkout);
    checkout.callees.play('orders', {
      orderConfirm: () => {
        throw new Error('away');
      },
    });
    const id = (await buy(cart)).session?.id ?? '';
    await checkout.database.sql(`UPDATE saga SET deadline_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    const before = others;
    others = playOthers(checkout);
    for (const [session, order] of before.orders) others.orders.set(session, order);
    for (const [session, payment] of before.payments) others.payments.set(session, payment);
    for (const [order, sale] of before.sales) others.sales.set(order, sale);
    await follow(cart, id, 'COMPLETED');
    expect(tracesOf(id)).toMatchObject({ order: 'CONFIRMED', payment: 'CAPTURED' });
  });
});

describe('an order that holds, and whose money cannot be taken', () => {
  test.each([
    ['was cancelled before it was', 'PAYMENT_VOIDED'],
    ['is refused by the provider for good', 'CAPTURE_REFUSED'],
  ])('because it %s: the checkout is over, and the cart with it', async (_why, code) => {
    const cart = await readyCart(checkout);
    checkout.callees.play('payments', {
      paymentSettle: () => ({ payment: null, errors: [{ code, message: code, path: [], retryable: false }] }),
    });
    await checkout.emitted();
    const { order, session, errors } = await buy(cart);
    expect([errors, session?.state, await stateOf(cart)]).toEqual([[], 'COMPLETED', 'ORDERED']);
    expect(tracesOf(session?.id)).toMatchObject({ order: 'CONFIRMED', payment: 'AUTHORISED', sold: true });
    expect(await told()).toMatchObject([[EVENTS.checkout.checkoutCompleted.name, { orderId: order?.id }]]);
  });
});

describe('what cannot be bought', () => {
  test('a cart that lacks something says all that it lacks', async () => {
    const answer = await checkout.anonymous<{ it: { cart: { id: string; version: number }; cartToken: string } }>(
      'mutation { it: cartCreate(input: {}) { cart { id version } cartToken } }',
      {},
      { 'x-channel': 'eu', 'x-currency': 'EUR' },
    );
    const { cart, cartToken } = answer.data.it;
    const empty = { ask: checkout.anonymous, cartId: cart.id, token: cartToken, merchandiseId: '' };
    const { session, errors } = await buy({ ...empty, expectedVersion: cart.version });
    expect([session, errorsOf({ errors })]).toEqual([null, ['CART_EMPTY', 'EMAIL_MISSING']]);
  });

  test('a cart that goes nowhere', async () => {
    const thing = checkout.shop.sell();
    const answer = await checkout.anonymous<{ it: { cart: { id: string; version: number }; cartToken: string } }>(
      'mutation ($id: ID!) { it: cartCreate(input: { email: "a@b.example", lines: [{ merchandiseId: $id }] }) { cart { id version } cartToken } }',
      { id: thing.id },
      { 'x-channel': 'eu', 'x-currency': 'EUR' },
    );
    const { cart, cartToken } = answer.data.it;
    const own = { ask: checkout.anonymous, cartId: cart.id, token: cartToken, merchandiseId: thing.id };
    const { errors } = await buy({ ...own, expectedVersion: cart.version });
    expect(errorsOf({ errors })).toEqual(['SHIPPING_ADDRESS_MISSING', 'SHIPPING_METHOD_MISSING']);
  });

  test('a cart at a price that is another by now', async () => {
    const thing = checkout.shop.sell();
    const cart = await readyCart(checkout, { thing });
    checkout.clock.advance(16 * 60_000);
    thing.priceMinor = 2990;
    const { session, errors } = await buy(cart);
    expect(errors).toMatchObject([{ code: 'CART_HAS_PROBLEMS', retryable: false, path: ['input', 'cartId'] }]);
    expect([session, await stateOf(cart)]).toEqual([null, 'OPEN']);
  });

  test('a cart that somebody changed meanwhile', async () => {
    const cart = await readyCart(checkout);
    const { errors } = await buy(cart, { expectedVersion: cart.expectedVersion - 1 });
    expect(errors).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
  });

  test('a cart that comes to something else than its buyer was shown, until they are shown what it is', async () => {
    const cart = await readyCart(checkout);
    const { errors, session } = await buy(cart, { expectedDueMinor: 4_469 });
    expect(errors).toMatchObject([{ code: 'DUE_CHANGED', path: ['input', 'expectedDueMinor'] }]);
    expect([session, await stateOf(cart)]).toEqual([null, 'OPEN']);
    expect((await buy(cart, { expectedDueMinor: 4_470 })).errors).toEqual([]);
  });

  test('a cart with something to pay and nothing to pay it with', async () => {
    const { errors } = await buy(await readyCart(checkout), { paymentToken: null });
    expect(errors).toMatchObject([{ code: 'PAYMENT_MISSING', path: ['input', 'payment'] }]);
    expect(others.orders.size).toBe(0);
  });

  test.each([
    ['expectedVersion', { expectedVersion: 0 }],
    ['idempotencyKey', { key: 'short' }],
    ['payment.token', { paymentToken: 'x'.repeat(201) }],
  ])('with a %s that cannot be', async (field, change) => {
    const answer = await tryToBuy(await readyCart(checkout), change);
    expect(answer.errors[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ path: ['input', ...field.split('.')] }],
    });
  });
});

describe('a cart and its checkout are their owner’s alone', () => {
  test('a guest’s is not for who lacks its token', async () => {
    const cart = await readyCart(checkout);
    for (const stranger of [{ token: null }, { token: 'made up' }, { ask: checkout.as(newCustomer()), token: null }]) {
      expect(errorsOf(await buy(cart, stranger))).toEqual(['NOT_FOUND']);
    }
    const { session } = await buy(cart);
    const id = session?.id ?? '';
    expect(await lookAt(cart, id)).toEqual(session);
    expect(await lookAt({ ask: checkout.anonymous, token: null }, id)).toBeNull();
    expect(await lookAt({ ask: checkout.anonymous, token: 'made up' }, id)).toBeNull();
    expect(await lookAt({ ask: checkout.as(newCustomer()), token: null }, id)).toBeNull();
    expect(await lookAt(cart, 'chs_000000000000000000000000')).toBeNull();
  });

  test('a customer’s is for that customer', async () => {
    const ask = checkout.as(newCustomer());
    const cart = await readyCart(checkout, { ask });
    expect(errorsOf(await buy(cart, { ask: checkout.as(newCustomer()) }))).toEqual(['NOT_FOUND']);
    expect(errorsOf(await buy(cart, { ask: checkout.anonymous }))).toEqual(['NOT_FOUND']);
    const { session } = await buy(cart);
    expect((await lookAt(cart, session?.id ?? ''))?.state).toBe('COMPLETED');
    expect(await lookAt({ ask: checkout.anonymous, token: null }, session?.id ?? '')).toBeNull();
    const { args } = checkout.callees.calls.findLast(({ field }) => field === 'orderCreate') ?? {};
    expect(args).toMatchObject({ input: { customerId: expect.stringMatching(/^cus_/) } });
  });
});

const isAbout = (args: unknown, { cartId }: ReadyCart): boolean => {
  const text = JSON.stringify(args);
  return text.includes(cartId) || [...others.orders.keys()].some((session) => text.includes(session));
};
