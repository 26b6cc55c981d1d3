import { done, EVENTS } from '#contracts';
import { emit, refused } from '#kit';
import { type CheckoutRefusal, isAboutDiscounts, isAboutStock } from '../../domain/checkout-refusal';
import { type Rows, statements } from '../../store';
import type { CheckoutStep } from '../checkout-types';

/**
 * Keep the cart from being changed: from here on the checkout works with what its customer saw. One checkout has a cart at a
 * time. Undone at last: the cart is open again, and everybody is told.
 */
export const freeze: CheckoutStep<'freeze'> = {
  name: 'freeze',
  local: true,

  async run({ id: sessionId, input: { cart } }, sql) {
    const rows = statements(sql);
    if (await rows.freezeCart(cart.id, cart.version, sessionId)) return done(undefined);
    const now = await rows.findCart(cart.id);
    if (!now || now.state === 'MERGED') return refused({ code: 'NOT_FOUND' });
    if (now.state === 'OPEN') return refused({ code: 'VERSION_CONFLICT', version: now.version });
    const code = now.state === 'ORDERED' ? 'CART_ORDERED' : 'CHECKOUT_IN_PROGRESS';
    return refused({ code, sessionId: now.sessionId ?? '' });
  },

  async compensate({ id: checkoutSessionId, input, refusal, traceparent, parts }, sql) {
    const { id: cartId } = input.cart;
    await thaw(statements(sql), cartId, refusal);
    const fact = { checkoutSessionId, cartId, code: refusal?.code ?? '' };
    await emit(sql, EVENTS.checkout.checkoutFailed, fact, {
      at: parts.now(),
      traceparent: traceparent ?? undefined,
    });
  },
};

/** The cart is open again, without what it counted on in vain. */
function thaw(rows: Rows, cartId: string, refusal: CheckoutRefusal | null): Promise<boolean> {
  if (refusal && isAboutDiscounts(refusal)) return rows.thawWithoutDiscounts(cartId);
  if (refusal && isAboutStock(refusal)) return rows.thawWithoutHold(cartId);
  return rows.thawCart(cartId);
}
