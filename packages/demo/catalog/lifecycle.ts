import { DAY, MINUTE, momentBetween, OPENED, TODAY } from '../chance/calendar';
import { createRandom } from '../chance/random';
import type { DemoProductStatus } from '../types/catalog';

/** When a product came, when customers first saw it, and when it last changed; milliseconds since 1970. */
export interface Lifecycle {
  readonly status: DemoProductStatus;
  readonly createdAt: number;
  readonly publishedAt: number | null;
  readonly updatedAt: number;
}

/** The life of the `ordinal`th product: one in 25 is a draft, one in 33 archived, all others are published. */
export function lifecycleOf(ordinal: number): Lifecycle {
  const status = statusOf(ordinal);
  const createdAt = momentBetween('product created', ordinal, OPENED, TODAY - 4 * DAY);
  const publishedAt = momentBetween('product published', ordinal, createdAt + MINUTE, createdAt + 3 * DAY);
  const updatedAt = momentBetween('product updated', ordinal, publishedAt, TODAY);
  return { status, createdAt, publishedAt: status === 'DRAFT' ? null : publishedAt, updatedAt };
}

/** Whether customers see the `ordinal`th product. */
export function statusOf(ordinal: number): DemoProductStatus {
  const roll = createRandom('product status', ordinal).below(100);
  if (roll < 4) return 'DRAFT';
  return roll < 7 ? 'ARCHIVED' : 'PUBLISHED';
}
