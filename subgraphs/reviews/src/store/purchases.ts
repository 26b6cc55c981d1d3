import type { Sql } from '#kit';

const ADD = `
  INSERT INTO purchase (customer_id, product_id) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING`;

const OF_BUYERS = `
  SELECT review.id FROM review JOIN purchase USING (customer_id, product_id) WHERE review.id = ANY($1)`;

/** Note what a customer has bought. */
export async function addPurchases(sql: Sql, customerId: string, productIds: readonly string[]): Promise<void> {
  await sql(ADD, [customerId, productIds]);
}

/** Who has bought what. */
export function purchaseReads(sql: Sql) {
  return {
    /** Those of the reviews whose authors have bought what they write about. */
    reviewsOfBuyers: (reviewIds: readonly string[]): Promise<{ id: string }[]> => sql(OF_BUYERS, [reviewIds]),
  };
}
