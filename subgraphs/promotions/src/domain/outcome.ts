import type { NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';
import type { HoldState } from './hold';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | { readonly kind: 'code-taken' }
  | { readonly kind: 'limit-below-usage'; readonly used: number }
  | { readonly kind: 'not-by-voucher' }
  | {
      readonly kind: 'voucher-refused';
      readonly problem: 'VOUCHER_INVALID' | 'VOUCHER_EXHAUSTED' | 'VOUCHER_LIMIT_REACHED';
    }
  /** `index`: its place among the gift cards of the request. */
  | { readonly kind: 'gift-card-insufficient'; readonly index: number }
  | { readonly kind: 'discount-changed' }
  | { readonly kind: 'hold-missing' }
  /** The owner holds, or has redeemed, something else. */
  | { readonly kind: 'hold-changed' }
  | { readonly kind: 'hold-settled'; readonly state: HoldState };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
