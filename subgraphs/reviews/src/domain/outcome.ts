/** Why the shop does not do what it was asked. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly what: string; readonly field: string }
  | { readonly kind: 'already-reviewed' }
  | { readonly kind: 'own-review' }
  | { readonly kind: 'version-conflict'; readonly version: number }
  | { readonly kind: 'wrong-status'; readonly status: string }
  | { readonly kind: 'limit-reached'; readonly what: string; readonly limit: number };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = { readonly kind: 'done'; readonly value: Thing } | Refusal;

/** The thing was changed. */
export const done = <Thing>(value: Thing): Outcome<Thing> => ({ kind: 'done', value });

/** There is no such thing, or none for this caller; `field` is the part of the input that named it. */
export const notFound = (what: string, field = 'id'): Refusal => ({ kind: 'not-found', what, field });

/** Whether somebody else changed a thing since it was seen in `expectedVersion`. */
export function conflict({ version }: { readonly version: number }, expectedVersion: number): Refusal | undefined {
  return version === expectedVersion ? undefined : { kind: 'version-conflict', version };
}
