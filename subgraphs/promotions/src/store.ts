import type { EventType } from '#contracts';
import {
  answerOnce,
  createTurnstile,
  type Database,
  emit,
  forgetAnswers,
  type IdempotentRequest,
  memo,
  type Occasion,
  openStore,
  type Sql,
} from '#kit';
import { type Prisma, PrismaClient } from './generated/prisma/client';
import { giftCardRows } from './store/gift-cards';
import { holdRows } from './store/holds';
import { lockedGiftCards } from './store/locked-gift-cards';
import { lockedVouchers } from './store/locked-vouchers';
import { promotionRows } from './store/promotions';
import { quoteReads } from './store/quote-reads';
import { voucherRows } from './store/vouchers';

/** How long promotions are kept, in milliseconds: what staff change is seen everywhere within that time. */
const KEPT_MS = 3_000;

/** Commands that may wait for their turn; the next one is told to try again later. */
const WAITING = 500;

/** Make the store over promotions' database. */
export function createStore(database: Pick<Database, 'adapter' | 'sql' | 'transaction' | 'poolSize'>) {
  const { adapter, sql, poolSize } = database;
  const store = openStore(new PrismaClient({ adapter }), statements);
  const reads = quoteReads(sql);
  const activePromotions = memo(() => reads.findActivePromotions(new Date()), KEPT_MS);
  // Half of the connections stay free for those who only ask, however many queue for the last use of a voucher.
  const turnstile = createTurnstile({ atOnce: Math.ceil(poolSize / 2), waiting: WAITING });
  return {
    ...store,
    ...reads,
    ...holdReads(sql),
    forgetAnswers: (before: Date): Promise<number> => forgetAnswers(sql, { before }),
    /** The promotions that may apply, as they were a few seconds ago at the most. */
    activePromotions,
    /** Run several statements as one: whoever has just changed a promotion sees it, other replicas see it soon. */
    async transaction<Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> {
      try {
        return await store.transaction(work);
      } finally {
        activePromotions.forget();
      }
    },
    /**
     * Run the statements of a command as one when it is their turn.
     * @throws UnavailableError when so many wait already that it would take too long.
     */
    command: <Result>(work: (rows: CommandRows) => Promise<Result>): Promise<Result> =>
      turnstile.pass(() => database.transaction((one) => work(commandRows(one)))),
  };
}

/** Where promotions keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of staff, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

/** The statements of services' commands, within a transaction. */
export type CommandRows = ReturnType<typeof commandRows>;

function statements(client: Prisma.TransactionClient) {
  return { ...promotionRows(client), ...voucherRows(client), ...giftCardRows(client) };
}

/** See {@link CommandRows}. */
export function commandRows(sql: Sql) {
  return {
    ...holdRows(sql),
    ...lockedVouchers(sql),
    ...lockedGiftCards(sql),
    /** See answerOnce of the kit. */
    answerOnce: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> =>
      answerOnce(sql, request, work),
    /** See emit of the kit. */
    emit: <Payload>(type: EventType<Payload>, payload: NoInfer<Payload>, occasion: Occasion) =>
      emit(sql, type, payload, occasion),
  };
}

function holdReads(sql: Sql) {
  const { findHold, forgetHolds } = holdRows(sql);
  return { findHold, forgetHolds };
}
