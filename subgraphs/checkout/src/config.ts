import { z } from 'zod';
import { subgraphSettings } from '#kit';

const whole = (least: number, usual: number) => z.coerce.number().int().min(least).default(usual);

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
  CART_MAX_LINES: whole(1, 100),
  CART_MAX_QUANTITY: whole(1, 999),
});
