import type { Weakness } from './password';

/** Why the shop does not do what it was asked. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly what: string; readonly field?: string }
  | { readonly kind: 'email-taken' }
  | { readonly kind: 'weak-password'; readonly weakness: Weakness; readonly field: string }
  | { readonly kind: 'wrong-credentials' }
  | { readonly kind: 'wrong-password' }
  | { readonly kind: 'inactive' }
  | { readonly kind: 'token-invalid' | 'token-expired' | 'token-reused' | 'session-ended' }
  | { readonly kind: 'version-conflict'; readonly version: number }
  | { readonly kind: 'last-admin' }
  | { readonly kind: 'limit-reached'; readonly what: string; readonly limit: number };

/** What became of a change: the thing as it is now, or why nothing was changed. */
export type Outcome<Thing> = { readonly kind: 'done'; readonly value: Thing } | Refusal;

/** The thing was changed. */
export const done = <Thing>(value: Thing): Outcome<Thing> => ({ kind: 'done', value });

/** There is no such thing; `field` is the part of the input that named it, if one did. */
export const notFound = (what: string, field?: string): Refusal => ({ kind: 'not-found', what, field });

/** Whether somebody else changed a thing since it was seen in `expectedVersion`. */
export function conflict({ version }: { readonly version: number }, expectedVersion: number): Refusal | undefined {
  return version === expectedVersion ? undefined : { kind: 'version-conflict', version };
}
