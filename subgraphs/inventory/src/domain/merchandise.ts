import type { Id } from '#contracts';

/** What inventory must know of a thing that is sold; the catalog says what else it is. */
export interface Merchandise {
  /** An id of any kind of thing that the catalog sells. */
  readonly id: string;
  /** Unique. */
  readonly sku: string;
  readonly productId: Id<'product'>;
  /** So many may be sold beyond what lies in all warehouses together. */
  readonly backorderLimit: number;
}

/** What inventory is told of a thing. */
export type MerchandiseFacts = Omit<Merchandise, 'backorderLimit'> & Partial<Pick<Merchandise, 'backorderLimit'>>;
