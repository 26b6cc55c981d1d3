import { type Database, emitAll, type Fact, memo, type Occasion, openStore, sqlOf } from '#kit';
import { toTree } from './domain/category';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { attributeRows } from './store/attributes';
import { categoryRows } from './store/categories';
import { channelRows } from './store/channels';
import { collectionRows } from './store/collections';
import { mediaRows } from './store/media';
import { merchandiseReads } from './store/merchandise';
import { pageReads } from './store/pages';
import { productRows } from './store/products';
import { variantRows } from './store/variants';

/** How long what hardly ever changes is kept, in milliseconds: it is seen everywhere within that time. */
const KEPT_MS = 3_000;

/** Make the store over catalog's database. */
export function createStore({ adapter, sql }: Pick<Database, 'adapter' | 'sql'>) {
  const store = openStore(new PrismaClient({ adapter }), statements);
  const channels = memo(store.allChannels, KEPT_MS);
  const categoryTree = memo(async () => toTree(await store.allCategories()), KEPT_MS);
  return {
    ...store,
    ...pageReads(sql),
    ...merchandiseReads(sql),
    /** All channels, as they were a few seconds ago at the most. */
    channels,
    /** All categories, as they were a few seconds ago at the most. */
    categoryTree,
    /** Run several statements as one: whoever has just changed something sees it, other replicas see it soon. */
    async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
      try {
        return await store.transaction(work);
      } finally {
        channels.forget();
        categoryTree.forget();
      }
    },
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
    /** Tell the other services; within a transaction only. */
    tell: (facts: readonly Fact[], occasion: Occasion) => emitAll(sqlOf(client), facts, occasion),
  };
}
