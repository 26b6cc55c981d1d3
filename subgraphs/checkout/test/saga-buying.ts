import type { Answer, Ask } from '#testkit';
import { ADDRESS, CART, changeCart, createCart, made, SUMS, type TestCheckout } from './fixture';

/** A cart that is ready to be bought, and how its owner says which it is. */
export interface ReadyCart {
  readonly ask: Ask;
  readonly cartId: string;
  readonly token: string | null;
  readonly expectedVersion: number;
  readonly merchandiseId: string;
}

/** Fill a guest's cart so that it can be bought: two things of 19.90 and shipping of 4.90. */
export async function readyCart(
  checkout: TestCheckout,
  {
    ask = checkout.anonymous,
    vouchers = [],
    cards = [],
    thing = checkout.shop.sell(),
  }: {
    ask?: Ask;
    vouchers?: string[];
    cards?: string[];
    thing?: { readonly id: string };
  } = {},
): Promise<ReadyCart> {
  const answer = await createCart(ask, {
    ...{ lines: [{ merchandiseId: thing.id, quantity: 2 }], email: 'ada@example.com', shippingAddress: ADDRESS },
    ...{ voucherCodes: vouchers, giftCardCodes: cards },
  });
  const own = { cartId: made(answer).id, token: answer.token };
  const [method] = checkout.shop.methods;
  const cart = made(
    await changeCart(ask, 'cartShippingMethodSet', { ...own, methodId: method?.methodId }, `${CART} ${SUMS}`),
  );
  return { ask, ...own, expectedVersion: cart.version, merchandiseId: thing.id };
}

/** A checkout as tests look at it. */
export interface TestSession {
  readonly id: string;
  readonly state: string;
  readonly order: { readonly id: string; readonly number: string } | null;
  readonly orderToken: string | null;
  readonly action: { readonly kind: string; readonly url: string } | null;
  readonly errors: readonly { readonly code: string }[];
}

const SESSION = 'id state order { id number } orderToken action { kind url } errors { code }';

/** What buying a cart was answered. */
export interface Bought {
  readonly order: TestSession['order'];
  readonly session: TestSession | null;
  readonly errors: readonly {
    readonly code: string;
    readonly path: readonly string[];
    readonly retryable: boolean;
    readonly merchandiseId: string | null;
    readonly available: number | null;
    readonly declineCode: string | null;
  }[];
}

/** What somebody says who buys a cart. */
export interface Buying {
  readonly paymentToken?: string | null;
  readonly key?: string;
  readonly expectedVersion?: number;
  readonly expectedDueMinor?: number;
  readonly ask?: Ask;
  readonly token?: string | null;
}

/** Buy a cart, whatever comes of it. */
export function tryToBuy(cart: ReadyCart, buying: Buying = {}): Promise<Answer<{ it: Bought | null }>> {
  const { paymentToken = 'tok_ok', key = crypto.randomUUID(), expectedVersion = cart.expectedVersion } = buying;
  const { ask = cart.ask, token = cart.token, expectedDueMinor } = buying;
  const payment = paymentToken && { provider: 'SANDBOX', token: paymentToken, returnUrl: 'http://localhost:3000/paid' };
  return ask(
    `mutation ($input: CheckoutCompleteInput!) { it: checkoutComplete(input: $input) {
      order { id number } session { ${SESSION} }
      errors { code path retryable merchandiseId available declineCode } } }`,
    { input: { cartId: cart.cartId, token, expectedVersion, expectedDueMinor, idempotencyKey: key, payment } },
  );
}

/** Buy a cart; faults are thrown. */
export async function buy(cart: ReadyCart, buying: Buying = {}): Promise<Bought> {
  const { data, errors } = await tryToBuy(cart, buying);
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return data.it;
}

/** Look at a checkout; null when it is not there for who asks. */
export async function lookAt(
  { ask, token }: Pick<ReadyCart, 'ask' | 'token'>,
  id: string,
): Promise<TestSession | null> {
  const query = `query ($id: ID!, $token: String) { it: checkoutSession(id: $id, token: $token) { ${SESSION} } }`;
  const { data, errors } = await ask<{ it: TestSession | null }>(query, { id, token });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.it;
}
