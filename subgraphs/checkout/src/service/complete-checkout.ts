import { createId, principalName } from '#contracts';
import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import type { CheckoutRefusal } from '../domain/checkout-refusal';
import type { CheckoutSession } from '../domain/checkout-session';
import { isPassing } from '../domain/problem';
import type { CheckoutSessions } from '../saga/checkout-sessions';
import type { CheckoutInput, PaymentMethod } from '../saga/checkout-types';
import type { CartKey } from './cart-access';
import type { CartChanging } from './change-cart';
import type { Parts } from './parts';
import type { CheckoutQuoting, ReadyToBuy } from './quote-for-checkout';

/** A cart that its owner wants to buy. */
export interface WantedCheckout {
  readonly key: CartKey;
  /** The version that they saw. */
  readonly expectedVersion: number;
  /** What they were shown as due, in minor units; whatever it is by now unless said. */
  readonly expectedDueMinor?: number;
  readonly idempotencyKey: string;
  readonly payment: PaymentMethod | null;
}

/** The request that it comes with. */
export interface CheckoutScene {
  readonly passOn: PassedOn;
  readonly traceparent: string;
  readonly correlationId: string;
}

/** What became of it so far: a checkout, or why there is none. */
export interface CheckoutAnswer {
  readonly session: CheckoutSession | null;
  readonly refusal: CheckoutRefusal | null;
}

/** How long a customer waits for their order before they are told to look again, in milliseconds. */
const PATIENCE = 1_900;

/** The use cases of buying a cart. */
export function checkoutService(
  { now }: Pick<Parts, 'now'>,
  sessions: CheckoutSessions,
  { findOwnCart }: Pick<CartChanging, 'findOwnCart'>,
  { quoteForCheckout }: CheckoutQuoting,
) {
  return {
    /** Buy a cart. The same request gets the same checkout, and a cart has one at a time. */
    async completeCheckout(wanted: WantedCheckout, scene: CheckoutScene): Promise<CheckoutAnswer> {
      const cart = await findOwnCart(wanted.key);
      if (!cart) return refuse({ code: 'NOT_FOUND' });
      const at = now();
      const request = { ...requestOf(wanted, cart), at };
      // A cart that never had a checkout has none that this request could have begun.
      const before = cart.sessionId ? await sessions.findBegun(request) : undefined;
      if (before) return follow(before.answer.sessionId);
      const input = await prepare(cart, wanted, scene);
      if ('code' in input) return refuse(input);
      const id = createId('checkoutSession', at.getTime());
      const begun = await sessions.begin(request, { id, input, at, traceparent: scene.traceparent });
      return begun.kind === 'done' ? follow(begun.value.sessionId) : refuse(begun.refusal);
    },

    /** A checkout, for the owner of its cart. */
    async findCheckout(id: string, key: Omit<CartKey, 'id'>): Promise<CheckoutSession | undefined> {
      const session = await sessions.find(id);
      const cart = session && (await findOwnCart({ ...key, id: session.cartId }));
      return cart ? session : undefined;
    },
  };

  async function follow(sessionId: string): Promise<CheckoutAnswer> {
    const session = await sessions.settled(sessionId, PATIENCE);
    return { session: session ?? null, refusal: session?.refusal ?? null };
  }

  async function refuse(refusal: CheckoutRefusal): Promise<CheckoutAnswer> {
    const session = 'sessionId' in refusal ? await sessions.find(refusal.sessionId) : undefined;
    return { session: session ?? null, refusal };
  }

  /** What the cart comes to now; or why it cannot be bought. */
  async function prepare(
    cart: Cart,
    { expectedVersion, expectedDueMinor, payment }: WantedCheckout,
    { passOn, correlationId }: CheckoutScene,
  ): Promise<CheckoutInput | CheckoutRefusal> {
    if (cart.state !== 'OPEN') {
      const code = cart.state === 'ORDERED' ? 'CART_ORDERED' : 'CHECKOUT_IN_PROGRESS';
      return { code, sessionId: cart.sessionId ?? '' };
    }
    if (cart.version !== expectedVersion) return { code: 'VERSION_CONFLICT', version: cart.version };
    const quote = await quoteForCheckout(cart, passOn);
    if (quote.kind === 'incomplete') return { code: 'CART_INCOMPLETE', missing: quote.missing };
    if (quote.kind === 'problems') return { code: 'CART_HAS_PROBLEMS', isPassing: quote.problems.every(isPassing) };
    const { dueMinor } = quote.totals;
    if (expectedDueMinor !== undefined && expectedDueMinor !== dueMinor) return { code: 'DUE_CHANGED' };
    if (dueMinor > 0 && !payment) return { code: 'PAYMENT_MISSING' };
    return toInput(quote, payment, correlationId);
  }
}

/** Guests have no name: what each of them asks is told apart by their cart. */
function requestOf(wanted: WantedCheckout, { id, customerId }: Cart) {
  const { key, expectedVersion, expectedDueMinor, idempotencyKey, payment } = wanted;
  return {
    principal: customerId === null ? `cart:${id}` : principalName(key.principal),
    operation: 'checkoutComplete',
    key: idempotencyKey,
    body: { cartId: id, expectedVersion, expectedDueMinor, payment },
  };
}

function toInput(quote: ReadyToBuy, payment: PaymentMethod | null, correlationId: string): CheckoutInput {
  const { cart, snapshot, totals } = quote;
  const { giftCardCodes: _codes, ...question } = quote.question;
  return {
    ...{ cart: { id: cart.id, version: cart.version }, snapshot, question, payment, correlationId },
    heldUntil: cart.heldUntil?.toISOString() ?? null,
    giftCards: totals.giftCards
      .filter(({ amountMinor }) => amountMinor > 0)
      .map(({ position, amountMinor }) => ({ position, amountMinor })),
  };
}
