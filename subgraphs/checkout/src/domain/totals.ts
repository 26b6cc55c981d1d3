import { subtotalOf } from './cart-line';
import type { Discount, GiftCard } from './discounts';
import { splitTax } from './tax';

/** What is to be added up; amounts are gross where `taxIncluded`, net elsewhere. */
export interface Bill {
  readonly taxIncluded: boolean;
  readonly lines: readonly {
    readonly id: string;
    readonly quantity: number;
    readonly unitAmountMinor: number;
    readonly taxPercent: string;
  }[];
  /** Null when nothing is sent, or nobody has said how. */
  readonly shipping: { readonly amountMinor: number; readonly taxPercent: string } | null;
  readonly discounts: readonly Discount[];
  /** In the order in which they pay. */
  readonly giftCards: readonly GiftCard[];
}

/** What a line or the shipping comes to: net + tax = total, and that is subtotal − discount, with the tax on it. */
interface Sum {
  /** As it is priced: gross where prices include tax, net elsewhere; so is the discount. */
  readonly subtotalMinor: number;
  readonly discountMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
  /** Gross. */
  readonly totalMinor: number;
}

/** What a bill comes to. */
export interface Totals {
  /** In the order of the bill's lines. */
  readonly lines: readonly (Sum & { readonly id: string })[];
  readonly shipping: (Sum & { readonly taxPercent: string }) | null;
  /** What each card pays, in the same order; 0 for one that is not needed. */
  readonly giftCards: readonly (GiftCard & { readonly amountMinor: number })[];
  /** Of the lines. */
  readonly subtotalMinor: number;
  /** All discounts, those on shipping too. */
  readonly discountMinor: number;
  /** Gross. */
  readonly shippingMinor: number;
  /** On the lines and on shipping. */
  readonly taxMinor: number;
  /** The lines and shipping, gross. */
  readonly totalMinor: number;
  readonly giftCardMinor: number;
  /** What is left to pay. */
  readonly dueMinor: number;
}

/**
 * Add a bill up. Tax is worked out for each line as a whole, after its discounts, and rounded half up; the total is
 * that of the lines and shipping, exactly.
 * @throws RangeError when a discount takes more off than there is: promotions never says so.
 */
export function totalsOf({ taxIncluded, lines, shipping, discounts, giftCards }: Bill): Totals {
  const off = discountByLine(discounts);
  const lineSums = lines.map((line) => ({
    id: line.id,
    ...sumOf(subtotalOf(line), off.get(line.id) ?? 0, line.taxPercent, taxIncluded),
  }));
  const shippingSum = shipping && {
    taxPercent: shipping.taxPercent,
    ...sumOf(shipping.amountMinor, discountOnShipping(discounts), shipping.taxPercent, taxIncluded),
  };
  const all: readonly Sum[] = shippingSum ? [...lineSums, shippingSum] : lineSums;
  const totalMinor = add(all.map((sum) => sum.totalMinor));
  const paid = payWith(giftCards, totalMinor);
  const giftCardMinor = add(paid.map(({ amountMinor }) => amountMinor));
  return {
    lines: lineSums,
    shipping: shippingSum,
    giftCards: paid,
    subtotalMinor: add(lineSums.map((sum) => sum.subtotalMinor)),
    discountMinor: add(all.map((sum) => sum.discountMinor)),
    shippingMinor: shippingSum?.totalMinor ?? 0,
    taxMinor: add(all.map((sum) => sum.taxMinor)),
    totalMinor,
    giftCardMinor,
    dueMinor: totalMinor - giftCardMinor,
  };
}

function sumOf(subtotalMinor: number, discountMinor: number, taxPercent: string, taxIncluded: boolean): Sum {
  const charged = subtotalMinor - discountMinor;
  if (charged < 0) throw new RangeError(`${discountMinor} is off ${subtotalMinor}`);
  return { subtotalMinor, discountMinor, ...splitTax(charged, taxPercent, taxIncluded) };
}

function discountByLine(discounts: readonly Discount[]): Map<string, number> {
  const off = new Map<string, number>();
  for (const { lineId, amountMinor } of discounts.flatMap(({ lines }) => lines)) {
    off.set(lineId, (off.get(lineId) ?? 0) + amountMinor);
  }
  return off;
}

function discountOnShipping(discounts: readonly Discount[]): number {
  return add(discounts.filter(({ kind }) => kind === 'SHIPPING').map(({ amountMinor }) => amountMinor));
}

/** Each card pays as much as it has of what the ones before it left to pay. */
function payWith(cards: readonly GiftCard[], totalMinor: number): Totals['giftCards'] {
  let left = totalMinor;
  return cards.map((card) => {
    const amountMinor = Math.min(card.balanceMinor, left);
    left -= amountMinor;
    return { ...card, amountMinor };
  });
}

const add = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);
