import { createAttempt } from '#kit';
import type { Refusal } from '../domain/outcome';

/** Run a change as one transaction that holds only if the change was made. */
export const attempt = createAttempt<Refusal>({
  price_list_code_key: { kind: 'taken', field: 'code' },
  price_list_channel_slug_currency_code_key: { kind: 'list-exists' },
  tax_class_code_key: { kind: 'taken', field: 'code' },
  merchandise_sku_key: { kind: 'taken', field: 'sku' },
  // Two told pricing of a new thing at once, and this one came second.
  merchandise_pkey: { kind: 'version-conflict', version: 1 },
});
