import type { CurrencyCode } from '#contracts';
import type { Schedule } from './schedule';

/** Why the shop does not do what staff asked. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly what: string; readonly field: string }
  | { readonly kind: 'taken'; readonly field: 'code' | 'sku' }
  | { readonly kind: 'list-exists' }
  | { readonly kind: 'version-conflict'; readonly version: number }
  | { readonly kind: 'currency-mismatch'; readonly expected: CurrencyCode }
  | { readonly kind: 'schedule-overlap'; readonly schedule: Schedule };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = { readonly kind: 'done'; readonly value: Thing } | Refusal;

/** The thing was changed. */
export const done = <Thing>(value: Thing): Outcome<Thing> => ({ kind: 'done', value });

/** There is no such thing; `field` is the part of the input that named it. */
export const notFound = (what: string, field = 'id'): Refusal => ({ kind: 'not-found', what, field });

/** Whether somebody else changed a thing since it was seen in `expectedVersion`. */
export function conflict(
  { version }: { readonly version: number },
  expectedVersion: number | undefined,
): Refusal | undefined {
  return version === expectedVersion ? undefined : { kind: 'version-conflict', version };
}

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
