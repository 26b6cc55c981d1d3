import { type Database, memo, uniqueViolation } from '#kit';
import { toTree } from './domain/category';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { attributeRows } from './store/attributes';
import { categoryRows } from './store/categories';
import { channelRows } from './store/channels';
import { collectionRows } from './store/collections';
import { mediaRows } from './store/media';
import { pageReads } from './store/pages';
import { productRows } from './store/products';
import { variantRows } from './store/variants';

/** Another row has a value already that must be unique; `index` is the unique index that says so. */
export class TakenError extends Error {
  constructor(readonly index: string) {
    super(`taken: ${index}`);
  }
}

/** How long what hardly ever changes is kept, in milliseconds: it is seen everywhere within that time. */
const KEPT_MS = 3_000;

/** Make the store over catalog's database. */
export function createStore({ adapter, read }: Pick<Database, 'adapter' | 'read'>) {
  const client = new PrismaClient({ adapter });
  const rows = statements(client);
  const channels = memo(rows.allChannels, KEPT_MS);
  const categoryTree = memo(async () => toTree(await rows.allCategories()), KEPT_MS);
  return {
    ...rows,
    ...pageReads(read),
    /** All channels, as they were a few seconds ago at the most. */
    channels,
    /** All categories, as they were a few seconds ago at the most. */
    categoryTree,
    /**
     * Run several statements as one: all of them hold, or none.
     * @throws TakenError when a row with one of the values that must be unique is there already.
     */
    async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
      try {
        return await client.$transaction((transaction) => work(statements(transaction)));
      } catch (error) {
        const index = uniqueViolation(error);
        throw index === undefined ? error : new TakenError(index);
      } finally {
        // Whoever has just changed something sees it; other replicas see it soon.
        channels.forget();
        categoryTree.forget();
      }
    },
    close: () => client.$disconnect(),
  };
}

/** Where catalog keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...productRows(client),
    ...variantRows(client),
    ...mediaRows(client),
    ...categoryRows(client),
    ...collectionRows(client),
    ...channelRows(client),
    ...attributeRows(client),
  };
}
