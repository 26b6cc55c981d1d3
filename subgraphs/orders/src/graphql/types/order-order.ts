import { enumOf } from '#kit';
import type { OrderOrderName } from '../../domain/order-order';

/** See the description in the schema. */
export const OrderOrderEnum = enumOf<OrderOrderName>(
  'OrderOrder',
  { CREATED_AT_DESC: 'The newest first.', CREATED_AT_ASC: '' },
  'In which order orders are listed.',
);
