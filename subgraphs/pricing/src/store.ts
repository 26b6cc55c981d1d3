import { type Database, uniqueViolation } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { currentPriceRows } from './store/current-prices';
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

/** Make the store over pricing's database. */
export function createStore({ adapter }: Pick<Database, 'adapter'>) {
  const client = new PrismaClient({ adapter });
  return {
    ...statements(client),
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
    ...currentPriceRows(client),
    ...merchandiseRows(client),
    ...taxRows(client),
  };
}
