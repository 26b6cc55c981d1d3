import { MutationErrorOf } from '#kit';

/** Why a mutation of inventory did not do what it was asked. */
export const InventoryError = MutationErrorOf('InventoryError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  CODE_TAKEN: 'Another warehouse has this code already.',
  SKU_TAKEN: 'Another thing has this SKU already.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  INSUFFICIENT_STOCK: 'So many are not available.',
  COMPARE_QUANTITY_MISMATCH: 'By now there lies another quantity than the one you saw; look again.',
  QUANTITY_LIMIT: 'There would be more than can be kept count of.',
  RESERVATION_EXPIRED: 'Nobody came in time; set the units aside anew.',
  RESERVATION_MISSING: 'Nothing is set aside.',
  RESERVATION_CHANGED: 'Something else is set aside than what is to be sold.',
  ORDER_COMMITTED: 'The units are sold to the order.',
  ALREADY_RELEASED: 'It was said before that the order will not be.',
});

/** See the value of this name. */
export type InventoryError = InstanceType<typeof InventoryError>;
