import {
  answerOnce,
  createTurnstile,
  type Database,
  forgetAnswers,
  type IdempotentRequest,
  openStore,
  sqlOf,
} from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { availabilityReads } from './store/availability';
import { merchandiseRows } from './store/merchandise';
import { movementRows } from './store/movements';
import { reservationRows } from './store/reservations';
import { stockLevelLocks } from './store/stock-level-locks';
import { stockLevelRows } from './store/stock-levels';
import { warehouseRows } from './store/warehouses';

/** How long a transaction may take, in milliseconds: buyers of the last units queue for one row. */
const PATIENCE = { timeout: 15_000 };

/** Transactions that may wait for their turn; the next one is told to try again later. */
const WAITING = 500;

/** Make the store over inventory's database. */
export function createStore({ adapter, sql, poolSize }: Pick<Database, 'adapter' | 'sql' | 'poolSize'>) {
  const store = openStore(new PrismaClient({ adapter }), statements, PATIENCE);
  // Half of the connections stay free for those who only look, however many queue for the last units of a thing.
  const turnstile = createTurnstile({ atOnce: Math.ceil(poolSize / 2), waiting: WAITING });
  return {
    ...store,
    ...availabilityReads(sql),
    /**
     * Run several statements as one when it is their turn.
     * @throws UnavailableError when so many wait already that it would take too long.
     */
    transaction: <Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> =>
      turnstile.pass(() => store.transaction(work)),
  };
}

/** Where inventory keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(client: Prisma.TransactionClient) {
  return {
    ...merchandiseRows(client),
    ...warehouseRows(client),
    ...stockLevelRows(client),
    ...stockLevelLocks(client),
    ...movementRows(client),
    ...reservationRows(client),
    /** See answerOnce of the kit; within a transaction only. */
    answerOnce: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> =>
      answerOnce(sqlOf(client), request, work),
    forgetAnswers: (before: Date): Promise<number> => forgetAnswers(sqlOf(client), { before }),
  };
}
