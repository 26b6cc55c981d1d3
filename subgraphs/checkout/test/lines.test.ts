import {
  ADDRESS,
  CART,
  changeCart,
  createCart,
  made,
  readCart,
  SUMS,
  startCheckout,
  type TestCheckout,
} from './fixture';

let checkout: TestCheckout;
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

const quantities = (cart: { lines: readonly { quantity: number }[] }) => cart.lines.map(({ quantity }) => quantity);

/** A guest's cart with so many of a thing each. */
async function filled(...wanted: number[]) {
  const things = wanted.map(() => checkout.shop.sell());
  const lines = things.map(({ id }, index) => ({ merchandiseId: id, quantity: wanted[index] }));
  const answer = await createCart(checkout.anonymous, { lines });
  const cart = made(answer);
  return { cart, things, own: { cartId: cart.id, token: answer.token } };
}

test('a cart is made with things in it, at the price of now, with stock set aside', async () => {
  const { cart, things } = await filled(2, 1);
  expect(quantities(cart)).toEqual([2, 1]);
  expect(cart.lines[0]).toMatchObject({ unitPrice: { amountMinor: 1990 }, merchandise: { id: things[0]?.id } });
  expect(cart).toMatchObject({ version: 1, state: 'OPEN', currencyCode: 'EUR', heldUntil: '2026-01-01T00:15:00.000Z' });
  expect(checkout.shop.holds.get(cart.id)).toEqual({ [things[0]?.id ?? '']: 2, [things[1]?.id ?? '']: 1 });
});

test('adding what is in the cart already makes its line longer; what is new comes last', async () => {
  const { cart, things, own } = await filled(2);
  const other = checkout.shop.sell({ priceMinor: 5 });
  const lines = [
    { merchandiseId: other.id },
    { merchandiseId: things[0]?.id, quantity: 3 },
    { merchandiseId: other.id },
  ];
  const after = made(await changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines }));
  expect(quantities(after)).toEqual([5, 2]);
  expect(after.lines[0]?.id).toBe(cart.lines[0]?.id);
  expect(after.version).toBe(2);
  expect(await readCart(checkout.anonymous, cart.id, own.token)).toEqual(after);
});

test('lines get other quantities, and 0 takes them out', async () => {
  const { cart, own } = await filled(1, 2, 3);
  const [first, second] = cart.lines.map(({ id }) => id);
  const lines = [
    { lineId: second, quantity: 0 },
    { lineId: first, quantity: 7 },
  ];
  const after = made(await changeCart(checkout.anonymous, 'cartLinesUpdate', { ...own, lines }));
  expect(quantities(after)).toEqual([7, 3]);
  const rest = made(
    await changeCart(checkout.anonymous, 'cartLinesRemove', { ...own, lineIds: after.lines.map(({ id }) => id) }),
  );
  expect([rest.lines, rest.heldUntil, checkout.shop.holds.get(cart.id)]).toEqual([[], null, {}]);
});

test('lines that are not in the cart cannot be changed', async () => {
  const { cart, own } = await filled(1);
  const { cart: another } = await filled(1);
  const [mine, foreign] = [cart.lines[0]?.id, another.lines[0]?.id];
  const lines = [
    { lineId: mine, quantity: 2 },
    { lineId: foreign, quantity: 2 },
  ];
  const updated = await changeCart(checkout.anonymous, 'cartLinesUpdate', { ...own, lines });
  expect([updated.cart, updated.refusals]).toEqual([null, ['NOT_FOUND input lines 1 lineId']]);
  const removed = await changeCart(checkout.anonymous, 'cartLinesRemove', { ...own, lineIds: [foreign] });
  expect(removed.refusals).toEqual(['NOT_FOUND input lineIds 0']);
});

test('a cart takes so many lines, and so many of a thing', async () => {
  const { own, cart } = await filled(1, 1, 1, 1, 1);
  const add = (merchandiseId: string | undefined, quantity = 1) =>
    changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines: [{ merchandiseId, quantity }] });
  expect((await add(checkout.shop.sell().id)).refusals).toEqual(['LIMIT_REACHED']);
  expect((await add(cart.lines[0]?.merchandise.id, 99)).refusals).toEqual(['LIMIT_REACHED']);
  expect((await add(cart.lines[0]?.merchandise.id, 98)).refusals).toEqual([]);
});

describe('what cannot be had', () => {
  test('is refused with how many there are, and nothing changes', async () => {
    const { cart, own, things } = await filled(2);
    const scarce = checkout.shop.sell({ stock: 3 });
    const none = checkout.shop.sell({ stock: 0 });
    const lines = [
      { merchandiseId: things[0]?.id, quantity: 1 },
      { merchandiseId: scarce.id, quantity: 4 },
      { merchandiseId: none.id, quantity: 1 },
    ];
    const { refusals, errors, cart: nothing } = await changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines });
    expect(refusals).toEqual(['INSUFFICIENT_STOCK input lines 1', 'OUT_OF_STOCK input lines 2']);
    expect([nothing, errors.map(({ available }) => available)]).toEqual([null, [3, 0]]);
    expect(await readCart(checkout.anonymous, cart.id, own.token)).toEqual(cart);
    expect(checkout.shop.holds.get(cart.id)).toEqual({ [things[0]?.id ?? '']: 2 });
  });

  test('is refused when it is not sold here or not there, and what was set aside for it goes back', async () => {
    const { cart, own, things } = await filled(2);
    const hidden = checkout.shop.sell({ isAvailable: false });
    const unknown = 'var_00000000000000000000000';
    const lines = [{ merchandiseId: hidden.id }, { merchandiseId: unknown }];
    const { refusals } = await changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines: [lines[0]] });
    expect(refusals).toEqual(['UNAVAILABLE input lines 0']);
    expect(checkout.shop.holds.get(cart.id)).toEqual({ [things[0]?.id ?? '']: 2 });
    const both = await createCart(checkout.anonymous, { lines });
    expect(both.refusals).toEqual(['UNAVAILABLE input lines 0', 'UNAVAILABLE input lines 1']);
  });

  test('two buyers cannot hold the last one', async () => {
    const last = checkout.shop.sell({ stock: 1 });
    const lines = [{ merchandiseId: last.id }];
    const first = await createCart(checkout.anonymous, { lines });
    const second = await createCart(checkout.anonymous, { lines });
    expect([first.refusals, second.refusals]).toEqual([[], ['OUT_OF_STOCK input lines 0']]);
    expect(second.token).toBeNull();
  });
});

describe('two who change a cart at once', () => {
  test('both get their way, one after the other', async () => {
    const { cart, own, things } = await filled(1);
    const lines = [{ merchandiseId: things[0]?.id, quantity: 2 }];
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines })),
    );
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
    const after = await readCart(checkout.anonymous, cart.id, own.token);
    expect([after?.version, after?.lines[0]?.quantity]).toEqual([4, 7]);
    expect(checkout.shop.holds.get(cart.id)).toEqual({ [things[0]?.id ?? '']: 7 });
  });

  test('of those who say which version they saw, the second is told', async () => {
    const { cart, own, things } = await filled(1);
    const lines = [{ merchandiseId: things[0]?.id, quantity: 1 }];
    const input = { ...own, lines, expectedVersion: cart.version };
    const answers = await Promise.all([
      changeCart(checkout.anonymous, 'cartLinesAdd', input),
      changeCart(checkout.anonymous, 'cartLinesAdd', input),
    ]);
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual(['VERSION_CONFLICT input expectedVersion']);
    const after = await readCart(checkout.anonymous, cart.id, own.token);
    expect(after?.lines[0]?.quantity).toBe(2);
    expect(checkout.shop.holds.get(cart.id)).toEqual({ [things[0]?.id ?? '']: 2 });
  });
});

test.each([
  ['catalog', 'CATALOG_UNAVAILABLE'],
  ['pricing', 'PRICING_UNAVAILABLE'],
  ['inventory', 'INVENTORY_UNAVAILABLE'],
])('with %s away a change is refused, may be tried again, and the cart stays as it was', async (service, code) => {
  const { cart, own } = await filled(1);
  const lines = [{ merchandiseId: checkout.shop.sell().id }];
  for (const mood of ['down', 'mute'] as const) {
    checkout.callees.setMood(service, mood);
    const { refusals, errors } = await changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines });
    checkout.callees.setMood(service, 'up');
    expect([refusals, errors[0]?.retryable]).toEqual([[code], true]);
  }
  expect(await readCart(checkout.anonymous, cart.id, own.token)).toEqual(cart);
  const { refusals } = await changeCart(checkout.anonymous, 'cartLinesAdd', { ...own, lines });
  expect(refusals).toEqual([]);
});

test('a cart of one thing costs one statement, and asks each service once', async () => {
  const thing = checkout.shop.sell();
  await filled(1);
  checkout.asked();
  const statements = await checkout.statements(() =>
    createCart(checkout.anonymous, { lines: [{ merchandiseId: thing.id }] }),
  );
  expect([statements, checkout.asked()]).toEqual([1, { merchandiseSnapshots: 1, priceQuote: 1, reservationSet: 1 }]);
});

test('so does one that lacks nothing, with all that it comes to', async () => {
  const lines = [{ merchandiseId: checkout.shop.sell().id }];
  const [method] = checkout.shop.methods;
  const whole = { lines, email: 'ada@example.com', shippingAddress: ADDRESS, shippingMethodId: method?.methodId };
  checkout.asked();
  const statements = await checkout.statements(() =>
    createCart(checkout.anonymous, whole, { fields: `${CART} ${SUMS}` }),
  );
  expect([statements, checkout.asked()]).toEqual([
    1,
    { merchandiseSnapshots: 1, priceQuote: 1, reservationSet: 1, shippingQuote: 1, discountQuote: 1 },
  ]);
});

test('looking at a cart costs one statement and asks nobody, however much is in it', async () => {
  const { cart, own } = await filled(1, 1, 1, 1, 1);
  checkout.asked();
  const statements = await checkout.statements(() => readCart(checkout.anonymous, cart.id, own.token));
  expect([statements, checkout.asked()]).toEqual([1, {}]);
});

test('changing a cart costs two statements', async () => {
  const { cart, own } = await filled(1, 1);
  const lines = cart.lines.map(({ id }) => ({ lineId: id, quantity: 3 }));
  const change = () => changeCart(checkout.anonymous, 'cartLinesUpdate', { ...own, lines });
  checkout.asked();
  expect([await checkout.statements(change), checkout.asked()]).toEqual([2, { reservationSet: 1 }]);
});

test('malformed input is told', async () => {
  const { errors } = await checkout.anonymous(
    'mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { errors { code } } }',
    { input: { cartId: 'x'.repeat(61), lines: [{ merchandiseId: 'x', quantity: 0 }], expectedVersion: 0 } },
  );
  expect(errors[0]?.extensions).toMatchObject({
    code: 'INVALID_INPUT',
    fields: [
      { path: ['input', 'lines', '0', 'quantity'], code: 'OUT_OF_RANGE' },
      { path: ['input', 'cartId'], code: 'TOO_LONG' },
      { path: ['input', 'expectedVersion'], code: 'OUT_OF_RANGE' },
    ],
  });
});
