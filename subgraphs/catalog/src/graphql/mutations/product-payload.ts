import { PayloadOf } from '#kit';
import { CatalogError } from '../types/catalog-error';
import { ProductType } from '../types/product';

/** What every mutation of a product answers. */
export const ProductPayload = PayloadOf(CatalogError, 'Product', () => ProductType);
