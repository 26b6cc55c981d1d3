import type { Refusal } from './outcome';

// A step is so many minor units: in some currencies a provider moves only whole multiples of it.

/** Refuse an amount that a provider cannot move. */
export function checkStep(amountMinor: number, step: number): Refusal | undefined {
  return amountMinor % step === 0 ? undefined : { kind: 'amount-unsupported', step };
}

/** The least amount that a provider can move and that is not less: of what was set aside the rest is taken later. */
export const roundUp = (amountMinor: number, step: number): number => Math.ceil(amountMinor / step) * step;
