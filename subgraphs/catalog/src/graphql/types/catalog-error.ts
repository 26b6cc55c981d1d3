import { MutationErrorOf } from '#kit';

/** Why a mutation of catalog did not do what it was asked. */
export const CatalogError = MutationErrorOf('CatalogError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  SLUG_TAKEN: 'Another one has this slug already.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  WRONG_STATUS: 'Its status does not allow this.',
});

/** See the value of this name. */
export type CatalogError = InstanceType<typeof CatalogError>;
