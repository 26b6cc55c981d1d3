/** What is left to pay after the discounts so far, in minor units: for each line of the cart, and for shipping. */
export interface LeftToPay {
  readonly lines: readonly number[];
  readonly shipping: number;
}

/** What one effect takes off, in the same order; never more than is left. */
export type TakenOff = LeftToPay;

/** What is left after something was taken off. */
export function less(left: LeftToPay, taken: TakenOff): LeftToPay {
  return {
    lines: left.lines.map((amount, at) => amount - (taken.lines[at] ?? 0)),
    shipping: left.shipping - taken.shipping,
  };
}

/** How much is taken off in all. */
export const totalOf = ({ lines, shipping }: TakenOff): number => lines.reduce((sum, amount) => sum + amount, shipping);
