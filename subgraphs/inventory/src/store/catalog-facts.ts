import type { Sql } from '#kit';

const FOLLOW = `
  INSERT INTO merchandise (id, sku, product_id)
  SELECT variant.id, variant.sku, $1 FROM unnest($2::text[], $3::text[]) AS variant (id, sku)
  ON CONFLICT (id) DO UPDATE SET sku = excluded.sku, product_id = excluded.product_id
  WHERE (merchandise.sku, merchandise.product_id) IS DISTINCT FROM (excluded.sku, excluded.product_id)`;

/** Follow catalog in what there is to be stocked, and what it is called. */
export async function followCatalog(
  sql: Sql,
  { productId, variants }: { productId: string; variants: readonly { id: string; sku: string }[] },
): Promise<void> {
  await sql(FOLLOW, [productId, variants.map(({ id }) => id), variants.map(({ sku }) => sku)]);
}
