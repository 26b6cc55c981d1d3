import type { Sql } from '#kit';

const FOLLOW = `
  UPDATE merchandise SET sku = variant.sku, product_id = $1
  FROM unnest($2::text[], $3::text[]) AS variant (id, sku)
  WHERE merchandise.id = variant.id AND (merchandise.sku, merchandise.product_id) IS DISTINCT FROM (variant.sku, $1)`;

/** Follow catalog in what a product's variants are called. Those that nobody has priced yet stay unknown here. */
export async function followCatalog(
  sql: Sql,
  { productId, variants }: { productId: string; variants: readonly { id: string; sku: string }[] },
): Promise<void> {
  await sql(FOLLOW, [productId, variants.map(({ id }) => id), variants.map(({ sku }) => sku)]);
}
