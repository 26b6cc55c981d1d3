import type { Database } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { mediaRows } from './store/media';
import { productRows } from './store/products';
import { variantRows } from './store/variants';

/** Make the store over catalog's database. */
export function createStore({ adapter }: Pick<Database, 'adapter'>) {
  const client = new PrismaClient({ adapter });
  return {
    ...statements(client),
    /** Run several statements as one: all of them hold, or none. */
    transaction: <Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> =>
      client.$transaction((transaction) => work(statements(transaction))),
    close: () => client.$disconnect(),
  };
}

/** Where catalog keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return { ...productRows(client), ...variantRows(client), ...mediaRows(client) };
}
