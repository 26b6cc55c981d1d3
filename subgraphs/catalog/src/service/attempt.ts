import { createAttempt } from '#kit';
import type { Refusal } from '../domain/outcome';

/** Run a change as one transaction that holds only if the change was made. */
export const attempt = createAttempt<Refusal>({
  product_slug_key: { kind: 'taken', field: 'slug' },
  category_slug_key: { kind: 'taken', field: 'slug' },
  collection_slug_key: { kind: 'taken', field: 'slug' },
  channel_slug_key: { kind: 'taken', field: 'slug' },
  variant_sku_key: { kind: 'taken', field: 'sku' },
  variant_product_id_option_values_key: { kind: 'taken', field: 'optionValues' },
  attribute_pkey: { kind: 'taken', field: 'code' },
});
