import { type Database, uniqueViolation } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { addressRows } from './store/addresses';
import { credentialRows } from './store/credentials';
import { customerRows } from './store/customers';
import { pageReads } from './store/pages';
import { sessionRows } from './store/sessions';
import { staffRows } from './store/staff';

/** Another row has a value already that must be unique; `index` is the unique index that says so. */
export class TakenError extends Error {
  constructor(readonly index: string) {
    super(`taken: ${index}`);
  }
}

/**
 * Make the store over accounts' database. Transactions that lock rows of several tables do so in one order, so that
 * no two wait for each other: staff, credential, customer, session.
 */
export function createStore({ adapter, read }: Pick<Database, 'adapter' | 'read'>) {
  const client = new PrismaClient({ adapter });
  return {
    ...statements(client),
    ...pageReads(read),
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

/** Where accounts keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...credentialRows(client),
    ...sessionRows(client),
    ...customerRows(client),
    ...addressRows(client),
    ...staffRows(client),
  };
}
