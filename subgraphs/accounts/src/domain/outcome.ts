import type { LimitReached, NotFound, Outcome as OutcomeOf, VersionConflict } from '#contracts';
import type { Weakness } from './password';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | LimitReached
  | { readonly kind: 'email-taken' }
  | { readonly kind: 'weak-password'; readonly weakness: Weakness; readonly field: string }
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'inactive' }
  | { readonly kind: 'token-invalid' | 'token-expired' | 'token-reused' | 'session-ended' }
  | { readonly kind: 'last-admin' };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;
