import { createId } from '#contracts';
import { customer, service, staff } from '#testkit';
import {
  CART,
  changeCart,
  createCart,
  made,
  newCustomer,
  readCart,
  startCheckout,
  type TestCart,
  type TestCheckout,
} from './fixture';

let checkout: TestCheckout;
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

const activeCart = async (principal: ReturnType<typeof customer>, of: string) => {
  const { data, errors } = await checkout.as(principal)<{ _entities: ({ activeCart: TestCart | null } | null)[] }>(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { activeCart { ${CART} } } } }`,
    { of: [{ __typename: 'Customer', id: of }] },
  );
  expect(errors).toEqual([]);
  return data._entities[0]?.activeCart;
};
const idOf = (principal: ReturnType<typeof customer>) => (principal.kind === 'customer' ? principal.id : '');
const goods = (cart: TestCart | null | undefined) =>
  Object.fromEntries((cart?.lines ?? []).map(({ merchandise, quantity }) => [merchandise.id, quantity]));

describe("a guest's cart", () => {
  test('opens with the token that was told once, and with nothing else', async () => {
    const answer = await createCart(checkout.anonymous, { lines: [{ merchandiseId: checkout.shop.sell().id }] });
    const [cart, token] = [made(answer), answer.token ?? ''];
    expect(token.length).toBeGreaterThan(30);
    expect(await readCart(checkout.anonymous, cart.id, token)).toEqual(cart);
    expect(await readCart(checkout.as(newCustomer()), cart.id, token)).toEqual(cart);
    const another = await createCart(checkout.anonymous);
    for (const wrong of [null, '', token.slice(1), token.toUpperCase(), another.token]) {
      expect(await readCart(checkout.anonymous, cart.id, wrong)).toBeNull();
      expect(await readCart(checkout.as(staff('orders:read', 'orders:write')), cart.id, wrong)).toBeNull();
      expect(await readCart(checkout.as(service()), cart.id, wrong)).toBeNull();
    }
    expect(await readCart(checkout.anonymous, createId('cart'), token)).toBeNull();
  });

  test('is kept without its token', async () => {
    const { token } = await createCart(checkout.anonymous);
    const rows = await checkout.database.sql<{ text: string }>('SELECT cart::text AS text FROM cart');
    expect(rows.filter(({ text }) => text.includes(token ?? 'nothing'))).toEqual([]);
  });

  test.each([
    ['cartLinesAdd', { lines: [{ merchandiseId: 'var_000000000000000000000000' }] }],
    ['cartLinesUpdate', { lines: [{ lineId: 'x', quantity: 1 }] }],
    ['cartLinesRemove', { lineIds: ['x'] }],
    ['cartAddressSet', { email: 'a@example.com' }],
    ['cartShippingMethodSet', { methodId: 'x' }],
    ['cartVoucherAdd', { code: 'X' }],
    ['cartVoucherRemove', { code: 'X' }],
    ['cartGiftCardAdd', { code: 'X' }],
    ['cartGiftCardRemove', { code: 'X' }],
    ['cartProblemsAcknowledge', {}],
  ])('is not there for %s with a wrong token', async (name, input) => {
    const cart = made(await createCart(checkout.anonymous));
    checkout.asked();
    const { refusals } = await changeCart(checkout.anonymous, name, { ...input, cartId: cart.id, token: 'wrong' });
    expect([refusals, checkout.asked()]).toEqual([['NOT_FOUND input cartId'], {}]);
  });
});

describe("a customer's cart", () => {
  test('is theirs by who they are: by id, as their active cart, and for nobody else', async () => {
    const [ada, eve] = [newCustomer(), newCustomer()];
    const answer = await createCart(checkout.as(ada), { lines: [{ merchandiseId: checkout.shop.sell().id }] });
    const cart = made(answer);
    expect([answer.token, cart.email]).toEqual([null, 'ada@example.com']);
    expect(await readCart(checkout.as(ada), cart.id)).toEqual(cart);
    expect(await activeCart(ada, idOf(ada))).toEqual(cart);
    expect(await readCart(checkout.as(eve), cart.id)).toBeNull();
    expect(await readCart(checkout.anonymous, cart.id, 'anything')).toBeNull();
    expect(await activeCart(eve, idOf(ada))).toBeNull();
    expect(await activeCart(eve, idOf(eve))).toBeNull();
    const { refusals } = await changeCart(checkout.as(eve), 'cartAddressSet', {
      cartId: cart.id,
      email: 'e@example.com',
    });
    expect(refusals).toEqual(['NOT_FOUND input cartId']);
  });

  test('is one at a time, also for two tabs at once', async () => {
    const ada = newCustomer();
    const thing = checkout.shop.sell({ stock: 10 });
    const lines = [{ merchandiseId: thing.id }];
    const answers = await Promise.all([1, 2, 3].map(() => createCart(checkout.as(ada), { lines })));
    expect(answers.flatMap(({ refusals }) => refusals)).toEqual(['CART_EXISTS', 'CART_EXISTS']);
    const held = [...checkout.shop.holds.values()].filter((hold) => thing.id in hold);
    expect(held).toEqual([{ [thing.id]: 1 }]);
  });

  test('can be filled while accounts is away', async () => {
    checkout.callees.setMood('accounts', 'down');
    const cart = made(await createCart(checkout.as(newCustomer())));
    checkout.callees.setMood('accounts', 'up');
    expect(cart.email).toBeNull();
  });
});

describe('where a cart is', () => {
  test('is said by the request that makes it, and stays', async () => {
    const answer = await createCart(checkout.anonymous, {}, { headers: { 'x-channel': 'kr', 'x-currency': 'KRW' } });
    expect(made(answer).currencyCode).toBe('KRW');
    const { cart } = await changeCart<{ channel: string; locale: string }>(
      checkout.anonymous,
      'cartAddressSet',
      { cartId: answer.cart?.id, token: answer.token, email: 'a@example.com' },
      'channel locale',
    );
    expect(cart).toEqual({ channel: 'kr', locale: 'en' });
  });

  test("is the shop's first channel unless said", async () => {
    const { cart } = await createCart<{ channel: string; currencyCode: string }>(
      checkout.anonymous,
      { lines: [{ merchandiseId: checkout.shop.sell().id }] },
      { fields: 'channel currencyCode', headers: {} },
    );
    expect(cart).toEqual({ channel: 'eu', currencyCode: 'EUR' });
  });

  test('has to be a channel that is sold in', async () => {
    const { refusals } = await createCart(checkout.anonymous, {}, { headers: { 'x-channel': 'mars' } });
    expect(refusals).toEqual(['CHANNEL_NOT_OFFERED']);
  });
});

describe('signing in with a cart', () => {
  async function carts(guests: Record<string, number>, own: Record<string, number> | null) {
    const things = new Map(['lamp', 'pan', 'cup'].map((name) => [name, checkout.shop.sell()]));
    const linesOf = (quantities: Record<string, number>) =>
      Object.entries(quantities).map(([name, quantity]) => ({ merchandiseId: things.get(name)?.id, quantity }));
    const ada = newCustomer();
    const guest = await createCart(checkout.anonymous, { lines: linesOf(guests) });
    const account = own && made(await createCart(checkout.as(ada), { lines: linesOf(own) }));
    const merge = (strategy: string) =>
      changeCart(checkout.as(ada), 'cartMerge', { guestCartId: guest.cart?.id, token: guest.token, strategy });
    const nameOf = (id: string) => [...things].find(([, one]) => one.id === id)?.[0] ?? id;
    const named = (cart: TestCart | null | undefined) =>
      Object.fromEntries(Object.entries(goods(cart)).map(([id, quantity]) => [nameOf(id), quantity]));
    const held = (id: string | undefined) =>
      Object.fromEntries(
        Object.entries(checkout.shop.holds.get(id ?? '') ?? {}).map(([one, sum]) => [nameOf(one), sum]),
      );
    return { ada, guest, account, merge, named, held, things };
  }

  test('MERGE puts the things of both into the one of the customer', async () => {
    const { ada, guest, account, merge, named, held } = await carts({ lamp: 1, pan: 2 }, { pan: 3, cup: 1 });
    const cart = made(await merge('MERGE'));
    expect([cart.id, named(cart)]).toEqual([account?.id, { pan: 5, cup: 1, lamp: 1 }]);
    expect(await activeCart(ada, idOf(ada))).toEqual(cart);
    expect([held(cart.id), held(guest.cart?.id)]).toEqual([{ pan: 5, cup: 1, lamp: 1 }, {}]);
    expect(await readCart(checkout.anonymous, guest.cart?.id ?? '', guest.token)).toBeNull();
    expect((await merge('MERGE')).refusals).toEqual(['NOT_FOUND input guestCartId']);
  });

  test('KEEP_GUEST makes the cart of the guest theirs', async () => {
    const { ada, guest, account, merge, named, held } = await carts({ lamp: 1 }, { cup: 1 });
    const cart = made(await merge('KEEP_GUEST'));
    expect([cart.id, named(cart)]).toEqual([guest.cart?.id, { lamp: 1 }]);
    expect(await activeCart(ada, idOf(ada))).toEqual(cart);
    expect(await readCart(checkout.anonymous, cart.id, guest.token)).toBeNull();
    expect([held(cart.id), held(account?.id)]).toEqual([{ lamp: 1 }, {}]);
  });

  test('KEEP_ACCOUNT keeps the one of the customer', async () => {
    const { ada, guest, account, merge, held } = await carts({ lamp: 1 }, { cup: 1 });
    const cart = made(await merge('KEEP_ACCOUNT'));
    expect(goods(cart)).toEqual(goods(account));
    expect(await activeCart(ada, idOf(ada))).toEqual(cart);
    expect(held(guest.cart?.id)).toEqual({});
  });

  test.each(['MERGE', 'KEEP_GUEST', 'KEEP_ACCOUNT'])('%s gives it to a customer who has none', async (strategy) => {
    const { ada, merge, named } = await carts({ lamp: 2 }, null);
    const cart = made(await merge(strategy));
    expect([named(cart), cart.email]).toEqual([{ lamp: 2 }, 'ada@example.com']);
    expect(await activeCart(ada, idOf(ada))).toEqual(cart);
  });

  test('says where there is too little for both, and sets aside what there is', async () => {
    const { merge, named, held, things } = await carts({ lamp: 2 }, { lamp: 2, cup: 1 });
    const lamp = things.get('lamp');
    if (lamp) lamp.stock = 3;
    const cart = made(await merge('MERGE'));
    expect([named(cart), held(cart.id)]).toEqual([
      { lamp: 4, cup: 1 },
      { lamp: 3, cup: 1 },
    ]);
  });

  test('two at once are one', async () => {
    const { ada, merge, named } = await carts({ lamp: 1 }, { lamp: 1 });
    const answers = await Promise.all([merge('MERGE'), merge('MERGE')]);
    expect(answers.filter(({ cart }) => cart)).toHaveLength(1);
    expect(named(await activeCart(ada, idOf(ada)))).toEqual({ lamp: 2 });
  });

  test('needs a customer, and the token', async () => {
    const { guest, ada } = await carts({ lamp: 1 }, null);
    const input = { guestCartId: guest.cart?.id, token: guest.token, strategy: 'MERGE' };
    await expect(changeCart(checkout.anonymous, 'cartMerge', input)).rejects.toThrow('UNAUTHENTICATED');
    const { refusals } = await changeCart(checkout.as(ada), 'cartMerge', { ...input, token: 'wrong' });
    expect(refusals).toEqual(['NOT_FOUND input guestCartId']);
  });

  test('two carts of different channels do not become one', async () => {
    const { merge, ada } = await carts({ lamp: 1 }, null);
    await createCart(checkout.as(ada), {}, { headers: { 'x-channel': 'kr', 'x-currency': 'KRW' } });
    expect((await merge('MERGE')).refusals).toEqual(['CARTS_DIFFER input strategy']);
  });
});
