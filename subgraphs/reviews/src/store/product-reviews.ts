import { type PageRequest, readCursor, type Sql } from '#kit';
import type { Review } from '../domain/review';
import type { ReviewOrder } from '../domain/review-order';
import type { Stars } from '../domain/stars';
import { Prisma } from '../generated/prisma/client';

/** One page of the published reviews of a product, the same page of every product of a batch. */
export interface ProductReviewsRequest extends PageRequest {
  readonly order: ReviewOrder;
  /** Only reviews that give one of these; all unless said. */
  readonly ratings?: readonly Stars[] | null;
}

/** The statement that lists the reviews of many products: Prisma has none that takes a few rows of each. */
export function productReviewReads(sql: Sql) {
  return {
    /** For each product one row more than asked for, to know whether there is a next page. */
    findReviewsOf(productIds: readonly string[], request: ProductReviewsRequest): Promise<Review[]> {
      const { first, after, order, ratings } = request;
      const conditions = [
        Prisma.sql`product_id = product.id AND status = 'PUBLISHED'`,
        ...(ratings ? [Prisma.sql`rating = ANY(${ratings})`] : []),
        ...(after ? [rowsAfter(order, readCursor(order, after))] : []),
      ];
      const by = order.by.map(({ column, direction }) => Prisma.sql`${COLUMNS[column]} ${DIRECTIONS[direction].order}`);
      const { text, values } = Prisma.sql`
        SELECT review.* FROM unnest(${[...productIds]}::text[]) AS product (id) CROSS JOIN LATERAL (
          SELECT ${FIELDS} FROM review
          WHERE ${Prisma.join(conditions, ' AND ')}
          ORDER BY ${Prisma.join(by)}
          LIMIT ${first + 1}
        ) AS review`;
      return sql<Review>(text, values);
    },
  };
}

const FIELDS = Prisma.raw(`
  id, product_id AS "productId", customer_id AS "customerId", rating, title, body, locale, status::text,
  rejection_reason AS "rejectionReason", helpful_count AS "helpfulCount",
  created_at AS "createdAt", updated_at AS "updatedAt", version`);

const COLUMNS: Record<ReviewOrder['by'][number]['column'], Prisma.Sql> = {
  createdAt: Prisma.raw('created_at'),
  updatedAt: Prisma.raw('updated_at'),
  helpfulCount: Prisma.raw('helpful_count'),
  rating: Prisma.raw('rating'),
  id: Prisma.raw('id'),
};

const DIRECTIONS = {
  asc: { order: Prisma.raw('ASC'), beyond: Prisma.raw('>') },
  desc: { order: Prisma.raw('DESC'), beyond: Prisma.raw('<') },
} as const;

/** (a, b) after (x, y): a beyond x, or a = x and b beyond y. */
function rowsAfter({ by }: ReviewOrder, values: readonly unknown[]): Prisma.Sql {
  const branches = by.map(({ column, direction }, index) => {
    const equal = by.slice(0, index).map((earlier, at) => Prisma.sql`${COLUMNS[earlier.column]} = ${values[at]}`);
    const beyond = Prisma.sql`${COLUMNS[column]} ${DIRECTIONS[direction].beyond} ${values[index]}`;
    return Prisma.sql`(${Prisma.join([...equal, beyond], ' AND ')})`;
  });
  return Prisma.sql`(${Prisma.join(branches, ' OR ')})`;
}
