import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { ADDRESS, CHANNEL, type Shelf } from './shelf';

/** An order that was placed and confirmed. */
export interface Purchase {
  readonly orderId: string;
  readonly cartId: string;
  readonly merchandiseId: string;
  readonly quantity: number;
  /** What the buyer was shown before paying. */
  readonly dueMinor: number;
  /** From the first request to the confirmed order. */
  readonly ms: number;
}

/** As few requests as a storefront needs that knows how things are sent: a cart with all that is in it, then the order. */
const CREATE = `mutation CartCreate($input: CartCreateInput!) {
  cartCreate(input: $input) {
    cart { id version totals { due { amountMinor } } problems { code } }
    cartToken
    errors { code message }
  }
}`;

const COMPLETE = `mutation CheckoutComplete($input: CheckoutCompleteInput!) {
  checkoutComplete(input: $input) { session { id state order { id number } orderToken } errors { code message } }
}`;

const POLL = `query CheckoutSession($id: ID!, $token: String) {
  checkoutSession(id: $id, token: $token) { id state order { id number } orderToken errors { code message } }
}`;

const PAYMENT = { provider: 'SANDBOX', token: 'tok_ok', returnUrl: 'https://shop.example.com/thanks' };

/** How long a buyer waits before asking again what became of the order. */
const POLL_EVERY_MS = 100;

/** Nobody waits longer than this. */
const PATIENCE_MS = 30_000;

interface Created {
  readonly cartCreate: {
    readonly cart: {
      readonly id: string;
      readonly version: number;
      readonly totals: { readonly due: { readonly amountMinor: number } };
      readonly problems: readonly unknown[];
    } | null;
    readonly cartToken: string;
  };
}

interface Session {
  readonly id: string;
  readonly state: string;
  readonly order: { readonly id: string } | null;
}

/** A guest whom nobody has seen before buys one thing. Rejects with what the shop said when that does not succeed. */
export async function buy(shop: Dispatcher, shelf: Shelf): Promise<Purchase> {
  const begun = performance.now();
  const key = randomUUID();
  const merchandiseId = shelf.variantIds[Math.floor(Math.random() * shelf.variantIds.length)] ?? '';
  const quantity = 1;
  const { cart, cartToken: token } = (
    await ask<Created>(shop, CREATE, {
      input: {
        lines: [{ merchandiseId, quantity }],
        email: `buyer-${key}@example.com`,
        shippingAddress: ADDRESS,
        shippingMethodId: shelf.shippingMethodId,
      },
    })
  ).cartCreate;
  if (!cart || cart.problems.length > 0) throw new Error(`a cart with problems: ${JSON.stringify(cart)}`);
  const { checkoutComplete } = await ask<{ checkoutComplete: { session: Session | null } }>(shop, COMPLETE, {
    input: {
      ...{ cartId: cart.id, token, expectedVersion: cart.version, idempotencyKey: key, payment: PAYMENT },
    },
  });
  let session = checkoutComplete.session;
  while (session?.state === 'PROCESSING' && performance.now() - begun < PATIENCE_MS) {
    await pause(POLL_EVERY_MS);
    const variables = { id: session.id, token };
    session = (await ask<{ checkoutSession: Session | null }>(shop, POLL, variables)).checkoutSession;
  }
  if (session?.state !== 'COMPLETED' || !session.order) throw new Error(`no order: ${JSON.stringify(session)}`);
  const { id: orderId } = session.order;
  const dueMinor = cart.totals.due.amountMinor;
  return { orderId, cartId: cart.id, merchandiseId, quantity, dueMinor, ms: performance.now() - begun };
}

const HEADERS = { 'content-type': 'application/json', ...CHANNEL };

async function ask<Data>(shop: Dispatcher, query: string, variables: unknown): Promise<Data> {
  const body = `{"query":${textOf(query)},"variables":${JSON.stringify(variables)}}`;
  const answer = await shop.request({ path: '/graphql', method: 'POST', headers: HEADERS, body });
  const text = await answer.body.text();
  if (answer.statusCode !== 200 || text.includes('"errors":[{')) throw new Error(text.slice(0, 500));
  return (JSON.parse(text) as { data: Data }).data;
}

const texts = new Map<string, string>();

/** A query as JSON, made once. */
function textOf(query: string): string {
  const known = texts.get(query) ?? JSON.stringify(query);
  texts.set(query, known);
  return known;
}
