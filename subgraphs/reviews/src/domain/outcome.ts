import type { LimitReached, NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | LimitReached
  | { readonly kind: 'already-reviewed' }
  | { readonly kind: 'own-review' }
  | { readonly kind: 'wrong-status'; readonly status: string };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
