import { z } from 'zod';
import { subgraphSettings } from '#kit';
import type { CartRules } from './service/cart-rules';

const whole = (least: number, usual: number, most = 1_000_000) =>
  z.coerce.number().int().min(least).max(most).default(usual);

/** Minutes, or a part of one. */
const minutes = (usual: number) => z.coerce.number().min(0.01).max(1_000_000).default(usual);

/** checkout's environment. */
export const settings = subgraphSettings('checkout', {
  /** How long a price in a cart stands, whatever it becomes elsewhere. */
  CART_PRICE_FREEZE_MINUTES: whole(0, 15),
  /** How long stock is set aside for a cart that nobody touches. */
  CART_HOLD_MINUTES: minutes(15),
  /** How long stock is set aside for a checkout; longer than the customer has for the payment, unless for tests. */
  CHECKOUT_HOLD_MINUTES: minutes(30),
  /** How long a customer has for what their bank asks of them, and a provider to decide. */
  CHECKOUT_PAYMENT_MINUTES: minutes(15),
  /** After how long without a touch others are told that a cart is abandoned. */
  CART_ABANDONED_HOURS: whole(1, 24),
  /** After how long without a touch a guest's cart is removed. */
  CART_GUEST_DAYS: whole(1, 90),
  CART_MAX_LINES: whole(1, 100, 100),
  CART_MAX_QUANTITY: whole(1, 999, 100_000),
  /** For tests that end processes: a file that may name a point of a checkout, at which the first one that comes there stops. */
  CHAOS_PAUSE_FILE: z.string().optional(),
});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What the environment says about carts. */
export const toCartRules = (env: {
  readonly CART_PRICE_FREEZE_MINUTES: number;
  readonly CART_HOLD_MINUTES: number;
  readonly CHECKOUT_HOLD_MINUTES: number;
  readonly CHECKOUT_PAYMENT_MINUTES: number;
  readonly CART_ABANDONED_HOURS: number;
  readonly CART_GUEST_DAYS: number;
  readonly CART_MAX_LINES: number;
  readonly CART_MAX_QUANTITY: number;
}): CartRules => ({
  freezeMs: env.CART_PRICE_FREEZE_MINUTES * MINUTE,
  holdSeconds: Math.ceil(env.CART_HOLD_MINUTES * 60),
  checkoutHoldSeconds: Math.ceil(env.CHECKOUT_HOLD_MINUTES * 60),
  paymentMs: env.CHECKOUT_PAYMENT_MINUTES * MINUTE,
  abandonedMs: env.CART_ABANDONED_HOURS * HOUR,
  guestMs: env.CART_GUEST_DAYS * 24 * HOUR,
  maxLines: env.CART_MAX_LINES,
  maxQuantity: env.CART_MAX_QUANTITY,
});
