import type { StarCounts } from '../domain/rating';
import { ALL_STARS } from '../domain/stars';
import type { Prisma } from '../generated/prisma/client';

/** What the published reviews of a product give it. */
export interface ProductStars {
  readonly productId: string;
  readonly counts: StarCounts;
}

/** The statements on rating summaries. */
export function ratingRows(client: Prisma.TransactionClient) {
  return {
    async findStars(productIds: readonly string[]): Promise<ProductStars[]> {
      return (await client.ratingSummary.findMany({ where: { productId: { in: [...productIds] } } })).map(toStars);
    },
    /** Count what a change of a review changes; two at once wait for each other on the product's row. */
    async countStars(productId: string, change: StarCounts): Promise<void> {
      const where = { productId };
      const counts = toColumns(change, (count) => count);
      const update = toColumns(change, (increment) => ({ increment }));
      const isAddition = ALL_STARS.every((stars) => change[stars] >= 0);
      // PostgreSQL checks a row before it finds that there is one already, so nothing negative may be proposed.
      if (isAddition) await client.ratingSummary.upsert({ where, create: { productId, ...counts }, update });
      else await client.ratingSummary.update({ where, data: update });
    },
  };
}

function toStars({ productId, ...row }: Prisma.RatingSummaryModel): ProductStars {
  return { productId, counts: { 1: row.stars1, 2: row.stars2, 3: row.stars3, 4: row.stars4, 5: row.stars5 } };
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
