import type { Sql } from '#kit';
import type { StarCounts } from '../domain/rating';
import { ALL_STARS, type Stars } from '../domain/stars';
import type { Prisma } from '../generated/prisma/client';

/** What the published reviews of a product give it. */
export interface ProductStars {
  readonly productId: string;
  readonly counts: StarCounts;
}

const STARS = `
  SELECT product_id, stars_1, stars_2, stars_3, stars_4, stars_5 FROM rating_summary WHERE product_id = ANY($1)`;

/** The summaries of the products of a page. */
export function ratingReads(sql: Sql) {
  return {
    async findStars(productIds: readonly string[]): Promise<ProductStars[]> {
      return (await sql<SummaryRow>(STARS, [productIds])).map(toStars);
    },
  };
}

/** The statements that keep rating summaries. */
export function ratingRows(client: Prisma.TransactionClient) {
  return {
    /**
     * Count what a change of a review changes, and answer what the counts are now; two at once wait for each other on
     * the product's row.
     */
    async countStars(productId: string, change: StarCounts): Promise<StarCounts> {
      const where = { productId };
      const counts = toColumns(change, (count) => count);
      const update = toColumns(change, (increment) => ({ increment }));
      const isAddition = ALL_STARS.every((stars) => change[stars] >= 0);
      // PostgreSQL checks a row before it finds that there is one already, so nothing negative may be proposed.
      const row = isAddition
        ? await client.ratingSummary.upsert({ where, create: { productId, ...counts }, update })
        : await client.ratingSummary.update({ where, data: update });
      return { 1: row.stars1, 2: row.stars2, 3: row.stars3, 4: row.stars4, 5: row.stars5 };
    },
  };
}

interface SummaryRow extends Record<`stars_${Stars}`, number> {
  readonly product_id: string;
}

function toStars({ product_id: productId, ...row }: SummaryRow): ProductStars {
  return { productId, counts: { 1: row.stars_1, 2: row.stars_2, 3: row.stars_3, 4: row.stars_4, 5: row.stars_5 } };
}

function toColumns<Value>(counts: StarCounts, to: (count: number) => Value) {
  return {
    stars1: to(counts[1]),
    stars2: to(counts[2]),
    stars3: to(counts[3]),
    stars4: to(counts[4]),
    stars5: to(counts[5]),
  };
}
