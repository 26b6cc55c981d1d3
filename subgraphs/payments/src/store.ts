import {
  answerOnce,
  type Database,
  type Delivery,
  forgetAnswers,
  type IdempotentRequest,
  type Sql,
  type Transactions,
} from '#kit';
import { PrismaClient } from './generated/prisma/client';
import { eventReads } from './store/events';
import { listReads } from './store/lists';
import { operationRows } from './store/operations';
import { paymentRows } from './store/payments';
import { refundRows } from './store/refunds';
import { webhookRows } from './store/webhooks';

/** Make the store over payments' database. What staff lists is read through Prisma, everything else is plain SQL. */
export function createStore({ adapter, sql, transaction }: Pick<Database, 'adapter' | 'sql' | 'transaction'>) {
  const client = new PrismaClient({ adapter });
  const transactions: Transactions<Rows> = {
    transaction: (work) => transaction((inside) => work(statements(inside))),
  };
  return {
    ...statements(sql),
    ...eventReads(sql),
    ...listReads(client),
    ...transactions,
    forgetAnswers: (before: Date): Promise<number> => forgetAnswers(sql, { before }),
    close: () => client.$disconnect(),
  };
}

/** Where payments keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

/** The statements within the transaction that an event is handled in. */
export const rowsOf = ({ sql }: Pick<Delivery, 'sql'>): Rows => statements(sql);

function statements(sql: Sql) {
  return {
    ...paymentRows(sql),
    ...refundRows(sql),
    ...operationRows(sql),
    ...webhookRows(sql),
    /** See answerOnce of the kit; within a transaction only. */
    answerOnce: <Answer>(request: IdempotentRequest, work: () => Promise<Answer>): Promise<Answer> =>
      answerOnce(sql, request, work),
  };
}
