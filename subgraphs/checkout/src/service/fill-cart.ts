import { createId, done } from '#contracts';
import type { PassedOn } from '#kit';
import type { Cart } from '../domain/cart';
import { contentsOf, type WantedLine } from '../domain/cart-contents';
import type { CartLine } from '../domain/cart-line';
import type { Outcome, Refusal } from '../domain/outcome';
import type { Sighting } from '../domain/requote';
import type { Held, Place, Prices } from '../others';
import { orAway } from './or-away';
import type { Parts } from './parts';

/** A cart that is about to be made: currency and taxes are what pricing says. */
export type Draft = Omit<Cart, 'currencyCode' | 'tax'> & Partial<Pick<Cart, 'currencyCode' | 'tax'>>;

const NOTHING_SEEN: ReadonlyMap<string, Sighting> = new Map();
const NOTHING_HELD: Held = { kind: 'held', until: null };

/** Filling a cart: with what somebody wants in it, all of it or as it was before. */
export function cartFilling({ others, rules, now }: Parts) {
  /**
   * A cart that holds exactly what is wanted. Catalog and pricing are asked about things that were not in it, and stock
   * is set aside for all of it, at once; when one of them is away or says no, nothing is changed.
   */
  return async (cart: Draft, wanted: readonly WantedLine[], passOn: PassedOn): Promise<Outcome<Cart>> => {
    const known = new Map(cart.lines.map((line) => [line.merchandiseId, line]));
    const strange = wanted.flatMap(({ merchandiseId }) => (known.has(merchandiseId) ? [] : [merchandiseId]));
    const mustPrice = strange.length > 0 || !cart.tax;
    const mustHold = wanted.length > 0 || cart.lines.length > 0;
    const [seen, prices, held] = await Promise.all([
      strange.length > 0 ? orAway('catalog', others.see(strange, cart, passOn)) : NOTHING_SEEN,
      mustPrice ? orAway('pricing', others.price(strange, placeOf(cart), passOn)) : null,
      mustHold ? orAway('inventory', others.hold(cart, wanted, rules.holdSeconds, passOn)) : NOTHING_HELD,
    ]);
    const gone = strange.filter((id) => !isSold(id, seen, prices));
    const refusal: Refusal | undefined =
      refusalIn(seen) ??
      refusalIn(prices) ??
      (gone.length > 0 ? { kind: 'merchandise-unavailable', merchandiseIds: gone } : undefined);
    if (held.kind !== 'held') return refusal ?? held;
    if (refusal || 'kind' in seen || (prices && 'kind' in prices)) {
      if (mustHold) await orAway('inventory', others.hold(cart, contentsOf(cart), rules.holdSeconds, passOn));
      return refusal ?? { kind: 'service-away', service: 'catalog' };
    }
    const at = now();
    const lines = wanted.flatMap(({ merchandiseId, quantity }): CartLine[] => {
      const line = known.get(merchandiseId) ?? newLine(merchandiseId, seen, prices, at);
      return line ? [{ ...line, quantity, availableQuantity: null }] : [];
    });
    const currencyCode = cart.currencyCode ?? prices?.currencyCode;
    const tax = prices ? toTax(prices) : cart.tax;
    if (!currencyCode || !tax) throw new RangeError('a cart has prices from the start');
    return done({ ...cart, currencyCode, tax, lines, heldUntil: held.until });
  };
}

/** See {@link cartFilling}. */
export type FillCart = ReturnType<typeof cartFilling>;

/** How pricing says that things are taxed. */
export const toTax = ({ taxIncluded, shippingPercent }: Prices): Cart['tax'] => ({
  included: taxIncluded,
  shippingPercent,
});

/** Where a cart is, and where it goes. */
export const placeOf = ({ channel, currencyCode, shippingAddress }: Draft): Place => ({
  channel,
  currencyCode,
  countryCode: shippingAddress?.countryCode,
});

type Seen = ReadonlyMap<string, Sighting> | Refusal;

function refusalIn(answer: Seen | Prices | Refusal | null): Refusal | undefined {
  return answer && 'kind' in answer ? answer : undefined;
}

const isSold = (id: string, seen: Seen, prices: Prices | Refusal | null): boolean =>
  !('kind' in seen) && seen.get(id)?.isAvailable === true && !!prices && !('kind' in prices) && prices.lines.has(id);

function newLine(
  merchandiseId: string,
  seen: ReadonlyMap<string, Sighting>,
  prices: Prices | null,
  at: Date,
): CartLine | undefined {
  const [sighting, price] = [seen.get(merchandiseId), prices?.lines.get(merchandiseId)];
  if (!sighting || !price) return undefined;
  return {
    ...{ id: createId('cartLine', at.getTime()), merchandiseId, quantity: 1 },
    ...sighting,
    ...price,
    ...{ availableQuantity: null, newUnitAmountMinor: null, quotedAt: at, isStale: false, news: 0 },
  };
}
