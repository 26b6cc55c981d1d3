import { enumOf } from '#kit';
import type { ProductOrderName } from '../../domain/product-order';

/** See the description in the schema. */
export const ProductOrderEnum = enumOf<ProductOrderName>(
  'ProductOrder',
  {
    NEWEST: 'The ones made last come first.',
    OLDEST: '',
    NAME_ASC: 'By the name in the first language.',
    NAME_DESC: '',
  },
  'In which order products are listed.',
);
