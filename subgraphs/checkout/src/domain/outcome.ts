import type { LimitReached, NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';
import type { CartState } from './cart-state';

/** Services that carts need. */
export type Needed = 'catalog' | 'pricing' | 'promotions' | 'inventory' | 'shipping';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | LimitReached
  /** A checkout works with the cart, or it has become an order. */
  | { readonly kind: 'cart-not-open'; readonly state: CartState }
  /** Things that are not sold where the cart is. */
  | { readonly kind: 'merchandise-unavailable'; readonly merchandiseIds: readonly string[] }
  | { readonly kind: 'insufficient-stock'; readonly shortages: readonly Shortage[] }
  /** A voucher or a gift card does nothing for this cart; promotions says why. */
  | { readonly kind: 'code-refused'; readonly reason: string; readonly message: string }
  | { readonly kind: 'shipping-not-offered' }
  | { readonly kind: 'address-missing' }
  /** A service that the change needs is away; the same request may work later. */
  | { readonly kind: 'service-away'; readonly service: Needed };

/** A thing of which there is not enough. */
export interface Shortage {
  readonly merchandiseId: string;
  readonly wanted: number;
  readonly available: number;
}

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
