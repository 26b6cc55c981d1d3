import { MutationErrorOf } from '#kit';

/** Why a mutation of shipping did not do what it was asked. */
export const ShippingError = MutationErrorOf('ShippingError', {
  NOT_FOUND: 'There is no such thing, or not any more.',
  CODE_TAKEN: 'Another one has this code already.',
  VERSION_CONFLICT: 'Somebody else changed it since you loaded it; load it again and repeat your change.',
  TARIFF_INCOMPLETE: 'A tariff needs a tier for every cart: from weight 0 and total 0.',
  TARIFF_AMBIGUOUS: 'Two tiers of a tariff begin at the same weight and total.',
  FULFILMENT_CANCELLED: 'The order was called off: nothing of it is sent.',
  ALREADY_DISPATCHED: 'Something of the order has left.',
  NOTHING_LEFT: 'All of it is in shipments already.',
  WAREHOUSE_NEEDED: 'Something is left in several warehouses; say which one it leaves from.',
  QUANTITY_EXCEEDED: 'So many are not left to send.',
  LABEL_PENDING: 'The carrier has not given every package its number yet; try again in a moment.',
  SHIPMENT_SETTLED: 'The shipment is past that.',
});

/** See the value of this name. */
export type ShippingError = InstanceType<typeof ShippingError>;
