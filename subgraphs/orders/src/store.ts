import {
  answerOnce,
  type Database,
  emitAll,
  type Fact,
  forgetAnswers,
  type IdempotentRequest,
  type Occasion,
  type Sql,
} from '#kit';
import { PrismaClient } from './generated/prisma/client';
import { cancellationRows } from './store/cancellations';
import { claimRows } from './store/claims';
import { invoiceRows } from './store/invoices';
import { lineRows } from './store/lines';
import { mailRows } from './store/mails';
import { orderRows } from './store/orders';
import { pageReads } from './store/pages';
import { returnRows } from './store/returns';
import { shipmentRows } from './store/shipments';
import { timelineRows } from './store/timeline';

/** Make the store over orders' database. Only lists go through Prisma: every order that is bought pays for the rest. */
export function createStore({ adapter, sql, transaction }: Pick<Database, 'adapter' | 'sql' | 'transaction'>) {
  const client = new PrismaClient({ adapter });
  return {
    ...statements(sql),
    ...pageReads(client),
    transaction: <Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> =>
      transaction((within) => work(statements(within))),
    close: () => client.$disconnect(),
  };
}

/** Where orders keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

/** Make the statements over whatever runs them. */
export function statements(sql: Sql) {
  return {
    ...claimRows(sql),
    ...orderRows(sql),
    ...lineRows(sql),
    ...timelineRows(sql),
    ...shipmentRows(sql),
    ...cancellationRows(sql),
    ...returnRows(sql),
    ...invoiceRows(sql),
    ...mailRows(sql),
    /** See emit of the kit; within a transaction only. */
    tell: (fact: Fact, occasion: Occasion): Promise<unknown> => emitAll(sql, [fact], occasion),
    /** See answerOnce of the kit; within a transaction only. */
    answerOnce: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> =>
      answerOnce(sql, request, work),
    forgetAnswers: (before: Date): Promise<number> => forgetAnswers(sql, { before }),
  };
}
