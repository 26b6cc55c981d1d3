import type { LimitReached, NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';

/** Why the shop does not do what staff asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | LimitReached
  | { readonly kind: 'taken'; readonly field: 'slug' | 'sku' | 'code' | 'optionValues' }
  | { readonly kind: 'wrong-status'; readonly status: string }
  | { readonly kind: 'invalid-attributes'; readonly codes: readonly string[] }
  | { readonly kind: 'invalid-options' }
  | { readonly kind: 'invalid-parent' };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
