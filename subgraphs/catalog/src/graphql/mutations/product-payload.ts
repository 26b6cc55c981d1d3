import { ProductType } from '../types/product';
import { PayloadOf } from './payload';

/** What every mutation of a product answers. */
export const ProductPayload = PayloadOf('Product', () => ProductType);
