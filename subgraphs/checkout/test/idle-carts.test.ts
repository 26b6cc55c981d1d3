import { EVENTS } from '#contracts';
import { changeCart, createCart, made, newCustomer, readCart, startCheckout, type TestCheckout } from './fixture';

let checkout: TestCheckout;
beforeEach(async () => {
  checkout = await startCheckout();
});
afterEach(() => checkout.stop());

const HOURS = 3_600_000;

const told = async () =>
  (await checkout.emitted())
    .filter(({ name }) => name === EVENTS.checkout.cartAbandoned.name)
    .map(({ payload }) => payload);

const tell = () => checkout.runJob('tell of abandoned carts');

test('a cart that nobody touches is told of once, and again after somebody touched it', async () => {
  const thing = checkout.shop.sell({ priceMinor: 250 });
  const input = { email: 'a@example.com', lines: [{ merchandiseId: thing.id, quantity: 2 }] };
  const answer = await createCart(checkout.anonymous, input);
  const cart = made(answer);
  await createCart(checkout.anonymous);
  checkout.clock.advance(24 * HOURS - 1);
  await tell();
  expect(await told()).toEqual([]);
  checkout.clock.advance(2);
  await Promise.all([tell(), tell()]);
  await tell();
  expect(await told()).toEqual([
    {
      ...{ cartId: cart.id, customerId: null, email: 'a@example.com', channel: 'eu', currencyCode: 'EUR' },
      ...{ totalMinor: 500, lastActiveAt: '2026-01-01T00:00:00.000Z' },
      lines: [{ merchandiseId: thing.id, quantity: 2 }],
    },
  ]);
  await changeCart(checkout.anonymous, 'cartAddressSet', {
    cartId: cart.id,
    token: answer.token,
    email: 'b@example.com',
  });
  await tell();
  expect(await told()).toEqual([]);
  checkout.clock.advance(25 * HOURS);
  await tell();
  expect(await told()).toHaveLength(1);
});

test("old carts of guests are removed, customers' stay", async () => {
  const ada = newCustomer();
  const lines = [{ merchandiseId: checkout.shop.sell().id }];
  const guest = await createCart(checkout.anonymous, { lines });
  const own = made(await createCart(checkout.as(ada), { lines }));
  checkout.clock.advance(89 * 24 * HOURS);
  const young = await createCart(checkout.anonymous, { lines });
  checkout.clock.advance(2 * 24 * HOURS);
  await checkout.runJob('remove old carts of guests');
  expect(await readCart(checkout.anonymous, guest.cart?.id ?? '', guest.token)).toBeNull();
  expect(await readCart(checkout.anonymous, young.cart?.id ?? '', young.token)).not.toBeNull();
  expect(await readCart(checkout.as(ada), own.id)).not.toBeNull();
  expect(await checkout.database.sql('SELECT 1 FROM cart_line')).toHaveLength(2);
});
