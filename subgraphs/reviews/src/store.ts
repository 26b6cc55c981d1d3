import { type Database, emitAll, type Fact, type Occasion, openStore, sqlOf } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { productReviewReads } from './store/product-reviews';
import { purchaseReads } from './store/purchases';
import { ratingReads, ratingRows } from './store/ratings';
import { reviewRows } from './store/reviews';
import { voteRows } from './store/votes';
import { wishlistRows } from './store/wishlists';

/** Make the store over reviews' database. */
export const createStore = ({ adapter, sql }: Pick<Database, 'adapter' | 'sql'>) => ({
  ...openStore(new PrismaClient({ adapter }), statements),
  ...productReviewReads(sql),
  ...ratingReads(sql),
  ...purchaseReads(sql),
});

/** Where reviews keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...reviewRows(client),
    ...ratingRows(client),
    ...voteRows(client),
    ...wishlistRows(client),
    /** Tell the other services; within a transaction only. */
    tell: (facts: readonly Fact[], occasion: Occasion) => emitAll(sqlOf(client), facts, occasion),
  };
}
