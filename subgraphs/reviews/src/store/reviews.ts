import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Review } from '../domain/review';
import type { ReviewFilter } from '../domain/review-filter';
import type { Prisma } from '../generated/prisma/client';

/** The statements on reviews. */
export function reviewRows(client: Prisma.TransactionClient) {
  return {
    async findReviews(ids: readonly string[]): Promise<Review[]> {
      return (await client.review.findMany({ where: { id: { in: [...ids] } } })).map(toReview);
    },
    /** Load a review and keep others from changing it until the transaction ends. */
    async lockReview(id: string): Promise<Review | null> {
      await client.$queryRaw`SELECT 1 FROM review WHERE id = ${id} FOR UPDATE`;
      const row = await client.review.findUnique({ where: { id } });
      return row && toReview(row);
    },
    async pageOfReviews(filter: ReviewFilter, order: KeysetOrder<Review>, request: PageRequest): Promise<Page<Review>> {
      const { where, ...keyset } = toKeyset(order, request);
      const rows = await client.review.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(order, request, rows.map(toReview));
    },
    countReviews: (filter: ReviewFilter): Promise<number> => client.review.count({ where: toWhere(filter) }),
    /** Add a review, unless its customer has reviewed the product already; tells whether it did. */
    async addReview(review: Review): Promise<boolean> {
      const { count } = await client.review.createMany({ data: [review], skipDuplicates: true });
      return count > 0;
    },
    async saveReview({ id, ...columns }: Review): Promise<void> {
      await client.review.update({ where: { id }, data: columns });
    },
    async removeReview(id: string): Promise<void> {
      await client.review.delete({ where: { id } });
    },
  };
}

// These columns are written by this service alone, and checked by the database.
const toReview = (row: Prisma.ReviewModel): Review => row as Review;

function toWhere(filter: ReviewFilter): Prisma.ReviewWhereInput {
  const { AND, OR, NOT, statuses, productIds, customerIds, ratings, createdFrom, createdUntil } = filter;
  return {
    ...(AND && { AND: AND.map(toWhere) }),
    ...(OR && { OR: OR.map(toWhere) }),
    ...(NOT && { NOT: toWhere(NOT) }),
    ...(statuses && { status: { in: [...statuses] } }),
    ...(productIds && { productId: { in: [...productIds] } }),
    ...(customerIds && { customerId: { in: [...customerIds] } }),
    ...(ratings && { rating: { in: [...ratings] } }),
    ...((createdFrom || createdUntil) && {
      createdAt: { gte: createdFrom ?? undefined, lt: createdUntil ?? undefined },
    }),
  };
}
