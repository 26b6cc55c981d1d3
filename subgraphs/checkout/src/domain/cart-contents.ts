import { done, notFound } from '#contracts';
import type { Cart } from './cart';
import type { CartLine } from './cart-line';
import type { Outcome } from './outcome';

/** So many of a thing that somebody wants in a cart. */
export interface WantedLine {
  readonly merchandiseId: string;
  readonly quantity: number;
}

/** How much fits into a cart. */
export interface CartLimits {
  readonly maxLines: number;
  readonly maxQuantity: number;
}

type Contents = Outcome<readonly WantedLine[]>;

/** What is in a cart, as somebody would ask for it. */
export const contentsOf = ({ lines }: Pick<Cart, 'lines'>): WantedLine[] =>
  lines.map(({ merchandiseId, quantity }) => ({ merchandiseId, quantity }));

/** Decide what is in a cart once more is put in: a thing that is in it already is more of the same line. */
export function put(contents: readonly WantedLine[], more: readonly WantedLine[], limits: CartLimits): Contents {
  const quantities = new Map<string, number>();
  for (const { merchandiseId, quantity } of [...contents, ...more]) {
    quantities.set(merchandiseId, (quantities.get(merchandiseId) ?? 0) + quantity);
  }
  return fitting(
    [...quantities].map(([merchandiseId, quantity]) => ({ merchandiseId, quantity })),
    limits,
  );
}

/** Decide what is in a cart once lines have other quantities; 0 takes a line out. */
export function setQuantities(
  lines: readonly CartLine[],
  changes: readonly { readonly lineId: string; readonly quantity: number }[],
  limits: CartLimits,
): Contents {
  const wanted = new Map(changes.map(({ lineId, quantity }) => [lineId, quantity]));
  const strange = changes.findIndex(({ lineId }) => !lines.some(({ id }) => id === lineId));
  if (strange >= 0) return notFound('line', `lines.${strange}.lineId`);
  const contents = lines.map(({ id, merchandiseId, quantity }) => ({
    merchandiseId,
    quantity: wanted.get(id) ?? quantity,
  }));
  return fitting(
    contents.filter(({ quantity }) => quantity > 0),
    limits,
  );
}

/** Decide what is in a cart once lines are taken out. */
export function takeOut(lines: readonly CartLine[], lineIds: readonly string[]): Contents {
  const known = new Set<string>(lines.map(({ id }) => id));
  const strange = lineIds.findIndex((lineId) => !known.has(lineId));
  if (strange >= 0) return notFound('line', `lineIds.${strange}`);
  return done(contentsOf({ lines: lines.filter(({ id }) => !lineIds.includes(id)) }));
}

/** Put two carts into one; what does not fit stays out. */
export function merge(own: readonly WantedLine[], others: readonly WantedLine[], limits: CartLimits): WantedLine[] {
  const quantities = new Map(own.map(({ merchandiseId, quantity }) => [merchandiseId, quantity]));
  for (const { merchandiseId, quantity } of others) {
    if (!quantities.has(merchandiseId) && quantities.size >= limits.maxLines) continue;
    quantities.set(merchandiseId, Math.min(limits.maxQuantity, (quantities.get(merchandiseId) ?? 0) + quantity));
  }
  return [...quantities].map(([merchandiseId, quantity]) => ({ merchandiseId, quantity }));
}

function fitting(contents: readonly WantedLine[], { maxLines, maxQuantity }: CartLimits): Contents {
  if (contents.length > maxLines) return { kind: 'limit-reached', what: 'lines', limit: maxLines };
  const isTooMany = contents.some(({ quantity }) => quantity > maxQuantity);
  return isTooMany ? { kind: 'limit-reached', what: 'units of a thing', limit: maxQuantity } : done(contents);
}
