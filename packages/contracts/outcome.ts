/** A change was made. */
export interface Done<Thing> {
  readonly kind: 'done';
  /** The thing as it is now. */
  readonly value: Thing;
}

/** There is no such thing, or none for this caller. */
export interface NotFound {
  readonly kind: 'not-found';
  readonly what: string;
  /** The part of the input that named it, if one did. */
  readonly field?: string;
}

/** Somebody else changed the thing since the caller saw it. */
export interface VersionConflict {
  readonly kind: 'version-conflict';
  /** The version it is in by now. */
  readonly version: number;
}

/** There are as many as there may be. */
export interface LimitReached {
  readonly kind: 'limit-reached';
  readonly what: string;
  readonly limit: number;
}

/** What became of a change: it was made, or the shop refuses it. Each service has refusals of its own. */
export type Outcome<Thing, Refusal> = Done<Thing> | Refusal;

/** The thing was changed. */
export const done = <Thing>(value: Thing): Done<Thing> => ({ kind: 'done', value });

/** There is no such thing; `field` is the part of the input that named it. */
export const notFound = (what: string, field = 'id'): NotFound => ({ kind: 'not-found', what, field });

/** Whether somebody else changed a thing since it was seen in `expectedVersion`. */
export function conflict(
  { version }: { readonly version: number },
  expectedVersion: number | undefined,
): VersionConflict | undefined {
  return version === expectedVersion ? undefined : { kind: 'version-conflict', version };
}
