import type { NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | { readonly kind: 'taken'; readonly field: 'code' }
  | { readonly kind: 'bad-tariff'; readonly tariff: number; readonly problem: 'no-base' | 'repeated' };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
