import type { LimitReached, NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';
import type { CartState } from './cart-state';
import type { DiscountProblemCode } from './discounts';

/** Services that carts need. */
export type Needed = 'catalog' | 'pricing' | 'promotions' | 'inventory' | 'shipping';

/** A service is away; the same request may work later. */
export interface ServiceAway {
  readonly kind: 'service-away';
  readonly service: Needed;
}

/** A thing of which there is not enough. */
export interface Shortage {
  readonly merchandiseId: string;
  readonly wanted: number;
  readonly available: number;
}

/** There is not enough. */
export interface InsufficientStock {
  readonly kind: 'insufficient-stock';
  readonly shortages: readonly Shortage[];
}

/** The shop has no prices there. */
export interface NotSold {
  readonly kind: 'not-sold';
  readonly where: 'channel' | 'currency' | 'country';
}

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | LimitReached
  | ServiceAway
  | InsufficientStock
  | NotSold
  /** A checkout works with the cart, or it has become an order. */
  | { readonly kind: 'cart-not-open'; readonly state: CartState }
  /** The customer fills a cart already. */
  | { readonly kind: 'cart-exists' }
  /** Two carts of different channels or currencies. */
  | { readonly kind: 'carts-differ' }
  /** Things that are not there, or not sold where the cart is. */
  | { readonly kind: 'merchandise-unavailable'; readonly merchandiseIds: readonly string[] }
  /** A voucher or a gift card does nothing for this cart; promotions says why. */
  | { readonly kind: 'code-refused'; readonly reason: DiscountProblemCode; readonly message: string }
  | { readonly kind: 'shipping-not-offered' }
  | { readonly kind: 'address-missing' };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
