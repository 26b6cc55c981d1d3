import { type Database, openStore } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { methodRows } from './store/methods';
import { offerReads } from './store/offers';
import { type SendingRows, sendingRows } from './store/sending';
import { sendingPages } from './store/sending-pages';
import { zoneRows } from './store/zones';

/** Make the store over shipping's database. */
export function createStore({ adapter, sql, transaction }: Pick<Database, 'adapter' | 'sql' | 'transaction'>) {
  return {
    ...openStore(new PrismaClient({ adapter }), statements),
    ...offerReads(sql),
    /** What is sent, each statement by itself. */
    sending: sendingRows(sql),
    /** Change what is sent: several statements as one. */
    send: <Result>(work: (rows: SendingRows) => Promise<Result>): Promise<Result> =>
      transaction((inside) => work(sendingRows(inside))),
  };
}

/** Where shipping keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

function statements(client: Prisma.TransactionClient) {
  return { ...zoneRows(client), ...methodRows(client), ...sendingPages(client) };
}
