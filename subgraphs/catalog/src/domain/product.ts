import { conflict, done, type Id, mergeTranslations, type Translated, type Translations } from '#contracts';
import type { Outcome } from './outcome';

/** DRAFT: being made. PUBLISHED: customers see it. ARCHIVED: no longer sold. */
export type ProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** A value of an attribute: text, number, boolean, or the code of one of an ENUM's choices. */
export type AttributeValue = string | number | boolean;

/** A named value of an attribute or an option. */
export interface Choice extends Translated<'name'> {
  readonly code: string;
}

/** An axis along which a product's variants differ. */
export interface ProductOption extends Translated<'name'> {
  readonly code: string;
  readonly values: readonly Choice[];
}

/** A thing the shop sells, in all its variants. */
export interface Product extends Translated<'name' | 'description'> {
  readonly id: Id<'product'>;
  readonly slug: string;
  readonly status: ProductStatus;
  readonly categoryId: Id<'category'>;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly options: readonly ProductOption[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly publishedAt: Date | null;
  readonly version: number;
}

/** What staff may change about a product; what is left out stays as it is. */
export interface ProductChanges {
  readonly slug?: string;
  readonly name?: string;
  readonly description?: string;
  readonly categoryId?: Id<'category'>;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
  readonly translations?: Translations<'name' | 'description'>;
}

const NEXT: Record<ProductStatus, readonly ProductStatus[]> = {
  DRAFT: ['PUBLISHED', 'ARCHIVED'],
  PUBLISHED: ['ARCHIVED'],
  ARCHIVED: ['PUBLISHED'],
};

/** Decide what a product is after an edit by someone who saw it in `expectedVersion`. */
export function edit(product: Product, expectedVersion: number, changes: ProductChanges): Outcome<Product> {
  const translations = mergeTranslations(product.translations, changes.translations);
  return conflict(product, expectedVersion) ?? done({ ...product, ...changes, translations });
}

/** Decide whether a product may go to another status; it counts as published from the first time on. */
export function moveTo(product: Product, status: ProductStatus, expectedVersion: number, now: Date): Outcome<Product> {
  const isAllowed = NEXT[product.status].includes(status);
  const publishedAt = status === 'PUBLISHED' ? (product.publishedAt ?? now) : product.publishedAt;
  return (
    conflict(product, expectedVersion) ??
    (isAllowed ? done({ ...product, status, publishedAt }) : { kind: 'wrong-status', status: product.status })
  );
}
