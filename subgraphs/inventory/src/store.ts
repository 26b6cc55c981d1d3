import { createTurnstile, type Database, memo, openStore, type Transactions } from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { availabilityReads } from './store/availability';
import { merchandiseRows } from './store/merchandise';
import { movementRows } from './store/movements';
import { reservationRows } from './store/reservations';
import { type StockRows, stockStatements } from './store/stock';
import { stockLevelRows } from './store/stock-levels';
import { warehouseRows } from './store/warehouses';

/** Transactions that may wait for their turn; the next one is told to try again later. */
const WAITING = 500;

/** How long what hardly ever changes is kept, in milliseconds: it is seen everywhere within that time. */
const KEPT_MS = 3_000;

/** Make the store over inventory's database. */
export function createStore({ adapter, sql, poolSize, transaction }: Omit<Database, 'check' | 'close'>) {
  const store = openStore(new PrismaClient({ adapter }), statements);
  const servedChannels = memo(store.allServedChannels, KEPT_MS);
  // Half of the connections stay free for those who only look, however many queue for the last units of a thing.
  const turnstile = createTurnstile({ atOnce: Math.ceil(poolSize / 2), waiting: WAITING });
  /** What changes stock, and only that: plain statements, since everybody who buys something takes this way. */
  const stock: Transactions<StockRows> = {
    /** @throws UnavailableError when so many wait already that it would take too long. */
    transaction: (work) => turnstile.pass(() => transaction((own) => work(stockStatements(own)))),
  };
  return {
    ...store,
    ...availabilityReads(sql),
    stock,
    /** Which warehouses serve which channels, the first in turn first, as it was a few seconds ago at the most. */
    servedChannels,
    /** Run several statements as one: whoever has just changed a warehouse sees it, other replicas see it soon. */
    async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
      try {
        return await turnstile.pass(() => store.transaction(work));
      } finally {
        servedChannels.forget();
      }
    },
  };
}

/** Where inventory keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store} that staff and readers need, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...merchandiseRows(client),
    ...warehouseRows(client),
    ...stockLevelRows(client),
    ...movementRows(client),
    ...reservationRows(client),
  };
}
