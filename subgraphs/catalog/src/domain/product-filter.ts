import type { ProductStatus } from './product';

/** What an attribute has to be. */
export interface AttributeCondition {
  readonly code: string;
  /** One of these texts, or codes of choices. */
  readonly in?: readonly string[] | null;
  readonly is?: boolean | null;
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
}

/** Which products a list shows; every part that is given must hold. */
export interface ProductFilter {
  readonly AND?: readonly ProductFilter[] | null;
  readonly OR?: readonly ProductFilter[] | null;
  readonly NOT?: ProductFilter | null;
  readonly ids?: readonly string[] | null;
  readonly slugs?: readonly string[] | null;
  readonly statuses?: readonly ProductStatus[] | null;
  /** Sold in this channel, by its slug. */
  readonly channel?: string | null;
  /** In one of these categories or below, by slug. */
  readonly categories?: readonly string[] | null;
  /** In one of these collections, by slug. */
  readonly collections?: readonly string[] | null;
  readonly nameContains?: string | null;
  readonly attributes?: readonly AttributeCondition[] | null;
  readonly publishedFrom?: Date | null;
  readonly publishedUntil?: Date | null;
}

/** Customers see published products only, whatever else they ask for. */
export function visibleTo(isStaff: boolean, filter: ProductFilter): ProductFilter {
  return isStaff ? filter : { AND: [filter, { statuses: ['PUBLISHED'] }] };
}

/** Whether a product may be shown at all: to staff always, to customers once it is published. */
export function isVisible({ status }: { readonly status: ProductStatus }, toStaff: boolean): boolean {
  return toStaff || status === 'PUBLISHED';
}
