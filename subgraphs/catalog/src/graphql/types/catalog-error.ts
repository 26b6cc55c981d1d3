import { MutationErrorOf } from '#kit';

/** Why a mutation of catalog did not do what it was asked. */
export const CatalogError = MutationErrorOf('CatalogError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  SLUG_TAKEN: 'Another one has this slug already.',
  SKU_TAKEN: 'Another variant has this SKU already.',
  CODE_TAKEN: 'Another attribute has this code already.',
  VARIANT_EXISTS: 'The product has a variant with these option values already.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  WRONG_STATUS: 'Its status does not allow this.',
  INVALID_ATTRIBUTES: 'A value names no attribute, or is not what its attribute is.',
  INVALID_OPTION_VALUES: "The values are not one existing value for each of the product's options.",
  INVALID_PARENT: 'A category cannot hang there: below itself, or deeper than three levels.',
  LIMIT_REACHED: 'There are as many as there may be.',
});

/** See the value of this name. */
export type CatalogError = InstanceType<typeof CatalogError>;
