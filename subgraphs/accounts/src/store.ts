import { type Database, emitAll, type Fact, type Occasion, openStore, sqlOf } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { addressRows } from './store/addresses';
import { credentialRows } from './store/credentials';
import { customerRows } from './store/customers';
import { pageReads } from './store/pages';
import { sessionRows } from './store/sessions';
import { staffRows } from './store/staff';

/**
 * Make the store over accounts' database. Transactions that lock rows of several tables do so in one order, so that
 * no two wait for each other: staff, credential, customer, session.
 */
export const createStore = ({ adapter, sql }: Pick<Database, 'adapter' | 'sql'>) => ({
  ...openStore(new PrismaClient({ adapter }), statements),
  ...pageReads(sql),
});

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
    /** Tell the other services; within a transaction only. */
    tell: (facts: readonly Fact[], occasion: Occasion) => emitAll(sqlOf(client), facts, occasion),
  };
}
