import {
  type CurrencyCode,
  conflict,
  type NotFound,
  notFound,
  type Outcome as OutcomeOf,
  type VersionConflict,
} from '#contracts';
import type { Schedule } from './schedule';

/** Why the shop does not do what staff asked. */
export type Refusal =
  | NotFound
  | VersionConflict
  | { readonly kind: 'taken'; readonly field: 'code' | 'sku' }
  | { readonly kind: 'list-exists' }
  | { readonly kind: 'currency-mismatch'; readonly expected: CurrencyCode }
  | { readonly kind: 'schedule-overlap'; readonly schedule: Schedule };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = OutcomeOf<Thing, Refusal>;

/**
 * Whether a thing may be set by someone who saw it in `expectedVersion`, or who saw that there is none yet.
 * @param current the thing as it is; `undefined` while there is none.
 */
export function conflictOfSetting(
  what: string,
  current: { readonly version: number } | undefined,
  expectedVersion: number | undefined,
): Refusal | undefined {
  if (current) return conflict(current, expectedVersion);
  return expectedVersion === undefined ? undefined : notFound(what, 'expectedVersion');
}
