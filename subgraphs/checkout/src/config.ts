import { z } from 'zod';
import { subgraphSettings } from '#kit';
import type { CartRules } from './service/cart-rules';

const whole = (least: number, usual: number, most = 1_000_000) =>
  z.coerce.number().int().min(least).max(most).default(usual);

/** checkout's environment. */
export const settings = subgraphSettings('checkout', {
  /** How long a price in a cart stands, whatever it becomes elsewhere. */
  CART_PRICE_FREEZE_MINUTES: whole(0, 15),
  /** How long stock is set aside for a cart that nobody touches. */
  CART_HOLD_MINUTES: whole(1, 15),
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
  readonly CART_ABANDONED_HOURS: number;
  readonly CART_GUEST_DAYS: number;
  readonly CART_MAX_LINES: number;
  readonly CART_MAX_QUANTITY: number;
}): CartRules => ({
  freezeMs: env.CART_PRICE_FREEZE_MINUTES * MINUTE,
  holdSeconds: env.CART_HOLD_MINUTES * 60,
  abandonedMs: env.CART_ABANDONED_HOURS * HOUR,
  guestMs: env.CART_GUEST_DAYS * 24 * HOUR,
  maxLines: env.CART_MAX_LINES,
  maxQuantity: env.CART_MAX_QUANTITY,
});
