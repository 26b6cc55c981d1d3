import {
  ADDRESS,
  CART,
  changeCart,
  createCart,
  made,
  newCustomer,
  readCart,
  startCheckout,
  type TestCheckout,
} from './fixture';

let checkout: TestCheckout;
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

/** A guest's cart with a thing in it, one of a customer with another thing, and their merge. */
async function twoCarts() {
  const ada = checkout.as(newCustomer());
  const guest = await createCart(checkout.anonymous, { lines: [{ merchandiseId: checkout.shop.sell().id }] });
  const own = { cartId: made(guest).id, token: guest.token };
  const account = made(await createCart(ada, { lines: [{ merchandiseId: checkout.shop.sell().id }] }));
  return {
    ...{ ada, own, account },
    merge: (strategy: string, fields = CART) =>
      changeCart(ada, 'cartMerge', { guestCartId: own.cartId, token: own.token, strategy }, fields),
    /** Both as they are now. */
    now: async () => [
      await readCart(checkout.anonymous, own.cartId, own.token, 'state lines { quantity }'),
      await readCart(ada, account.id, null, 'state lines { quantity }'),
    ],
  };
}

const OPEN = { state: 'OPEN', lines: [{ quantity: 1 }] };

describe('of two tabs, one of which signs in', () => {
  /** Do something in the other tab while accounts is asked who signs in. */
  function meanwhile(act: () => Promise<unknown>): void {
    let isDone = false;
    checkout.callees.play('accounts', {
      customerProfile: async ({ id }: { id: string }) => {
        if (!isDone) {
          isDone = true;
          await act();
        }
        return { id, email: 'ada@example.com', firstName: 'Ada', lastName: 'Lovelace', groups: [] };
      },
    });
  }

  test("the other changes the guest's cart: the customer's is kept, too", async () => {
    const { own, merge, now } = await twoCarts();
    meanwhile(() => changeCart(checkout.anonymous, 'cartAddressSet', { ...own, email: 'b@example.com' }));
    expect((await merge('KEEP_GUEST')).refusals).toEqual(['VERSION_CONFLICT input expectedVersion']);
    expect(await now()).toEqual([OPEN, OPEN]);
    expect((await merge('KEEP_GUEST')).refusals).toEqual([]);
  });

  test('the other makes the customer a cart: that is told, and the two can become one', async () => {
    const ada = checkout.as(newCustomer());
    const lines = [{ merchandiseId: checkout.shop.sell().id }];
    const guest = await createCart(checkout.anonymous, { lines });
    const merge = () =>
      changeCart(ada, 'cartMerge', { guestCartId: guest.cart?.id, token: guest.token, strategy: 'MERGE' });
    meanwhile(() => createCart(ada, { lines }));
    expect((await merge()).refusals).toEqual(['CART_EXISTS']);
    expect(made(await merge()).lines).toMatchObject([{ quantity: 2 }]);
  });

  test.each(['MERGE', 'KEEP_ACCOUNT'])(
    "the other changes the customer's cart: %s keeps the guest's",
    async (strategy) => {
      const { account, merge, now } = await twoCarts();
      const merging = await checkout.database.transaction(async (sql) => {
        await sql('UPDATE cart SET version = version + 1 WHERE id = $1', [account.id]);
        const answer = merge(strategy);
        await waiterForLock();
        return { answer };
      });
      expect((await merging.answer).refusals).toEqual(['VERSION_CONFLICT input expectedVersion']);
      expect(await now()).toEqual([OPEN, OPEN]);
      expect((await merge(strategy)).refusals).toEqual([]);
    },
  );

  async function waiterForLock(): Promise<void> {
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    while ((await checkout.database.sql(waiting)).length === 0);
  }
});

test("things of a guest's cart that go into another country's are taxed there", async () => {
  const { ada, own, account, merge } = await twoCarts();
  await changeCart(checkout.anonymous, 'cartAddressSet', {
    ...{ ...own, shippingAddress: { ...ADDRESS, countryCode: 'FR' } },
  });
  await changeCart(ada, 'cartAddressSet', { cartId: account.id, shippingAddress: ADDRESS });
  const taxes = 'totals { total { amountMinor } tax { amountMinor } }';
  const { cart } = await merge('MERGE', taxes);
  expect(cart).toEqual({ totals: { total: { amountMinor: 3980 }, tax: { amountMinor: 318 + 318 } } });
});
