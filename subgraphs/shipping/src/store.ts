import { type Database, openStore } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { methodRows } from './store/methods';
import { offerReads } from './store/offers';
import { zoneRows } from './store/zones';

/** Make the store over shipping's database. */
export const createStore = ({ adapter, sql }: Pick<Database, 'adapter' | 'sql'>) => ({
  ...openStore(new PrismaClient({ adapter }), statements),
  ...offerReads(sql),
});

/** Where shipping keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return { ...zoneRows(client), ...methodRows(client) };
}
