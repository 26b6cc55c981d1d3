import { type Database, memo, uniqueViolation } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { currentPriceReads } from './store/current-prices';
import { merchandiseRows } from './store/merchandise';
import { priceEntryRows } from './store/price-entries';
import { priceListRows } from './store/price-lists';
import { taxRows } from './store/taxes';

/** Another row has a value already that must be unique; `index` is the unique index that says so. */
export class TakenError extends Error {
  constructor(readonly index: string) {
    super(`taken: ${index}`);
  }
}

/** How long what hardly ever changes is kept, in milliseconds: it is seen everywhere within that time. */
const KEPT_MS = 3_000;

/** Make the store over pricing's database. */
export function createStore({ adapter, read }: Pick<Database, 'adapter' | 'read'>) {
  const client = new PrismaClient({ adapter });
  const rows = statements(client);
  const priceLists = memo(rows.allPriceLists, KEPT_MS);
  return {
    ...rows,
    ...currentPriceReads(read),
    /** All price lists by position, as they were a few seconds ago at the most. */
    priceLists,
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
        priceLists.forget(); // whoever has just changed a list sees it; other replicas see it soon
      }
    },
    close: () => client.$disconnect(),
  };
}

/** Where pricing keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...priceListRows(client),
    ...priceEntryRows(client),
    ...merchandiseRows(client),
    ...taxRows(client),
  };
}
