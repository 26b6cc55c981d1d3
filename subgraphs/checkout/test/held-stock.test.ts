import { changeCart, createCart, made, newCustomer, readCart, startCheckout, type TestCheckout } from './fixture';
import { buy, readyCart } from './saga-buying';
import { playOthers } from './saga-others';

let checkout: TestCheckout;
beforeAll(async () => {
  checkout = await startCheckout();
  playOthers(checkout);
});
afterAll(() => checkout.stop());

/** Until when a cart says that its things are set aside. */
const heldUntil = async ({ cartId, token }: { cartId: string; token: string | null }) =>
  (await readCart(checkout.anonymous, cartId, token))?.heldUntil;

describe('while inventory is away', () => {
  afterEach(() => checkout.callees.setMood('inventory', 'up'));

  test('what was set aside is not what a merged cart has', async () => {
    const ada = checkout.as(newCustomer());
    const [one, other] = [checkout.shop.sell(), checkout.shop.sell()];
    const guest = await createCart(checkout.anonymous, { lines: [{ merchandiseId: one.id }] });
    await createCart(ada, { lines: [{ merchandiseId: other.id }] });
    const merge = { guestCartId: guest.cart?.id, token: guest.token, strategy: 'MERGE' };
    checkout.callees.setMood('inventory', 'down');
    const cart = made(await changeCart(ada, 'cartMerge', merge));
    expect([cart.lines.length, cart.heldUntil]).toEqual([2, null]);
    expect((await readCart(ada, cart.id))?.heldUntil).toBeNull();
  });

  test('nor what is taken as it can be had', async () => {
    const cart = await readyCart(checkout);
    checkout.callees.setMood('inventory', 'down');
    await changeCart(checkout.anonymous, 'cartProblemsAcknowledge', { cartId: cart.cartId, token: cart.token });
    expect(await heldUntil(cart)).toBeNull();
  });
});

describe('a change that comes too late', () => {
  /** Change what is in a cart, and have somebody do something to the cart once stock is set aside for the change. */
  async function changeTooLate(quantity: number, meanwhile: (cartId: string) => Promise<unknown>) {
    const cart = await readyCart(checkout);
    const { id } = (await readCart(checkout.anonymous, cart.cartId, cart.token))?.lines[0] ?? {};
    const lines = [{ lineId: id, quantity }];
    let isDone = false;
    checkout.callees.play('inventory', {
      reservationSet: async ({ input }: { input: Held }) => {
        checkout.shop.holds.set(input.owner, toHold(input));
        if (!isDone) {
          isDone = true;
          await meanwhile(cart.cartId);
        }
        const expiresAt = new Date(checkout.clock.now().getTime() + input.expiresInSeconds * 1_000);
        return { reservation: { expiresAt }, shortages: [], errors: [] };
      },
    });
    const own = { cartId: cart.cartId, token: cart.token };
    const changed = await changeCart(checkout.anonymous, 'cartLinesUpdate', { ...own, lines });
    return { cart, refusals: changed.refusals };
  }

  interface Held {
    readonly owner: string;
    readonly lines: readonly { readonly merchandiseId: string; readonly quantity: number }[];
    readonly expiresInSeconds: number;
  }

  const toHold = ({ lines }: Held) => Object.fromEntries(lines.map((line) => [line.merchandiseId, line.quantity]));

  test('leaves set aside what a checkout is buying, for as long as that may take', async () => {
    const { cart, refusals } = await changeTooLate(5, (id) =>
      checkout.database.sql(`UPDATE cart SET state = 'CHECKOUT' WHERE id = $1`, [id]),
    );
    expect(refusals).toEqual(['CART_NOT_OPEN input cartId']);
    expect(checkout.shop.holds.get(cart.cartId)).toEqual({ [cart.merchandiseId]: 2 });
    const { args } = checkout.callees.calls.findLast(({ field }) => field === 'reservationSet') ?? {};
    expect(args).toMatchObject({ input: { expiresInSeconds: 1_800 } });
  });

  test('and is refused the second time leaves set aside what is in the cart', async () => {
    const { cart, refusals } = await changeTooLate(5, (id) =>
      checkout.database.sql(
        `WITH changed AS (UPDATE cart SET version = version + 1 WHERE id = $1)
          UPDATE cart_line SET id = 'crl_other', quantity = 3 WHERE cart_id = $1`,
        [id],
      ),
    );
    expect(refusals).toEqual(['NOT_FOUND input lines 0 lineId']);
    expect(checkout.shop.holds.get(cart.cartId)).toEqual({ [cart.merchandiseId]: 3 });
  });

  test('leaves nothing set aside for a cart that was bought', async () => {
    const { cart } = await changeTooLate(5, (id) =>
      checkout.database.sql(`UPDATE cart SET state = 'ORDERED' WHERE id = $1`, [id]),
    );
    expect(checkout.shop.holds.get(cart.cartId)).toBeUndefined();
  });
});

test('a cart whose stock was gone when it was to be sold does not count on it once more', async () => {
  const cart = await readyCart(checkout);
  checkout.callees.play('inventory', {
    reservationCommit: () => {
      const refusal = { code: 'RESERVATION_EXPIRED', message: '', path: [], retryable: false };
      return { allocations: null, errors: [refusal] };
    },
  });
  const { session } = await buy(cart);
  expect(session?.errors).toMatchObject([{ code: 'RESERVATION_EXPIRED' }]);
  expect(await heldUntil(cart)).toBeNull();
});
