import type { CartLine, LinePrice, MerchandiseSnapshot } from './cart-line';

/** What catalog says of a thing now. */
export interface Sighting {
  readonly productId: CartLine['productId'];
  readonly merchandise: MerchandiseSnapshot;
  /** Whether it is sold in the channel. */
  readonly isAvailable: boolean;
}

/** How long a price stands, from when it was asked for, in milliseconds. */
export type FreezeMs = number;

/** Whether somebody has to be asked about a line: it has changed elsewhere, or its price has stood long enough. */
export function isDue({ isStale, quotedAt }: CartLine, at: Date, freezeMs: FreezeMs): boolean {
  return isStale || !isFrozen(quotedAt, at, freezeMs);
}

/**
 * A line after catalog and pricing were asked about it again. As long as its price stands, it stays what it is; after
 * that, another price is something to acknowledge. Its taxes are always those of where it goes.
 * @param seen nothing when there is no such thing any more.
 * @param price nothing when it has none any more.
 */
export function requoted(
  line: CartLine,
  seen: Sighting | undefined,
  price: LinePrice | undefined,
  { at, freezeMs }: { at: Date; freezeMs: FreezeMs },
): CartLine {
  if (!seen?.isAvailable || !price) return { ...line, isAvailable: false, isStale: false, quotedAt: at };
  const { taxPercent, taxClassCode } = price;
  const now = { ...line, merchandise: seen.merchandise, isAvailable: true, taxPercent, taxClassCode, isStale: false };
  if (price.unitAmountMinor === line.unitAmountMinor) {
    const quotedAt = isFrozen(line.quotedAt, at, freezeMs) ? line.quotedAt : at;
    return { ...now, compareAtMinor: price.compareAtMinor, newUnitAmountMinor: null, quotedAt };
  }
  if (isFrozen(line.quotedAt, at, freezeMs)) return now;
  return { ...now, newUnitAmountMinor: price.unitAmountMinor, quotedAt: at };
}

/** A line at the price that it has by now. */
export function atNewPrice(line: CartLine): CartLine {
  const { newUnitAmountMinor } = line;
  if (newUnitAmountMinor === null) return line;
  // What to compare the new price with is not known until pricing is asked again.
  return {
    ...line,
    unitAmountMinor: newUnitAmountMinor,
    newUnitAmountMinor: null,
    compareAtMinor: null,
    isStale: true,
  };
}

const isFrozen = (quotedAt: Date, at: Date, freezeMs: FreezeMs): boolean =>
  at.getTime() < quotedAt.getTime() + freezeMs;
