import type { Money } from '#contracts';
import type { Scope } from './scope';

/** What a discount is taken off: each line by itself, the lines together, or shipping. */
export type Target = 'LINES' | 'ORDER' | 'SHIPPING';

/** What a promotion takes off the lines in its scope, or off shipping. */
export type Effect = PercentageOff | AmountOff | FreeShipping | BuyXGetY;

/** A share of what is left to pay. */
interface PercentageOff {
  readonly kind: 'PERCENTAGE';
  readonly target: Target;
  /** Hundredths of a percent: 1000 is 10 %. */
  readonly basisPoints: number;
}

/** So much off, and never more than is left to pay: off every unit of LINES, off all of ORDER, off SHIPPING. */
interface AmountOff {
  readonly kind: 'FIXED_AMOUNT';
  readonly target: Target;
  /** One for each currency; in other currencies nothing is taken off. */
  readonly amounts: readonly Money[];
}

/** Nothing to pay for shipping. */
interface FreeShipping {
  readonly kind: 'FREE_SHIPPING';
}

/** Who buys so many of what is in scope gets so many others for less, the cheapest ones. */
export interface BuyXGetY {
  readonly kind: 'BUY_X_GET_Y';
  readonly buyQuantity: number;
  readonly getQuantity: number;
  /** What is given; the things that must be bought when null. */
  readonly gets: Scope | null;
  /** How much less, in hundredths of a percent: 10000 is free. */
  readonly basisPoints: number;
  /** How often in an order; null for as often as it fits. */
  readonly timesAtMost: number | null;
}

/** All of something, in hundredths of a percent. */
export const WHOLE = 10_000;

/** What the effect is taken off. */
export function targetOf(effect: Effect): Target {
  if (effect.kind === 'FREE_SHIPPING') return 'SHIPPING';
  return effect.kind === 'BUY_X_GET_Y' ? 'LINES' : effect.target;
}
