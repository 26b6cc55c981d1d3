import type { Sql } from '#kit';
import type { Attribute } from '../domain/attribute';
import type { Media } from '../domain/media';
import type { Product } from '../domain/product';
import type { Variant } from '../domain/variant';

const PRODUCT = `id, slug, status, name, description, translations, category_id AS "categoryId", attributes, options,
  created_at AS "createdAt", updated_at AS "updatedAt", published_at AS "publishedAt", version`;

const VARIANT = `id, sku, product_id AS "productId", position, option_values AS "optionValues",
  weight_grams AS "weightGrams", barcode, media_id AS "mediaId", created_at AS "createdAt", version`;

const MEDIA = `id, product_id AS "productId", position, alt, translations, url`;

const ATTRIBUTE = `code, type, name, unit, choices, translations`;

/** The statements that pages of the shop are made of: one for everything of a kind that a page shows. */
export function pageReads(sql: Sql) {
  const of =
    <Row>(text: string) =>
    (keys: readonly string[]): Promise<Row[]> =>
      sql<Row>(text, [keys]);
  return {
    productsById: of<Product>(`SELECT ${PRODUCT} FROM product WHERE id = ANY($1)`),
    productsBySlug: of<Product>(`SELECT ${PRODUCT} FROM product WHERE slug = ANY($1)`),
    variantsById: of<Variant>(`SELECT ${VARIANT} FROM variant WHERE id = ANY($1)`),
    variantsBySku: of<Variant>(`SELECT ${VARIANT} FROM variant WHERE sku = ANY($1)`),
    /** In the order they are shown. */
    variantsOf: of<Variant>(`SELECT ${VARIANT} FROM variant WHERE product_id = ANY($1) ORDER BY product_id, position`),
    /** The one shown first of each product. */
    firstVariantOf: of<Variant>(
      `SELECT DISTINCT ON (product_id) ${VARIANT} FROM variant WHERE product_id = ANY($1) ORDER BY product_id, position`,
    ),
    attributesByCode: of<Attribute>(`SELECT ${ATTRIBUTE} FROM attribute WHERE code = ANY($1)`),
    /** In the order they are shown. */
    mediaOf: of<Media>(`SELECT ${MEDIA} FROM media WHERE product_id = ANY($1) ORDER BY product_id, position`),
    /** The main picture of each product. */
    firstMediaOf: of<Media>(
      `SELECT DISTINCT ON (product_id) ${MEDIA} FROM media WHERE product_id = ANY($1) ORDER BY product_id, position`,
    ),
  };
}
