import type pg from 'pg';
import { createSql, type Sql } from './sql';
import { TakenError, type Transactions } from './store';
import { uniqueViolation } from './unique-violation';

/** A transaction took longer than anybody waits for anything. */
class TransactionTimeoutError extends Error {
  constructor(timeoutMs: number) {
    super(`timeout: a transaction was not over after ${timeoutMs} ms`);
  }
}

/**
 * Transactions of plain statements, for the paths that everybody takes: a Prisma transaction of four statements costs
 * about three times the CPU time.
 * @param options `timeoutMs`: how long one may take, default 15,000; then its connection is cut, which undoes it.
 */
export function sqlTransactions(pool: pg.Pool, { timeoutMs = 15_000 } = {}): Transactions<Sql> {
  return {
    async transaction(work) {
      const client = await pool.connect();
      client.on('error', ignore);
      const timer = startTimer(timeoutMs);
      let isOver = false;
      let isLost = false;
      // What goes on by itself after another part of the work has failed must not go on outside of the transaction.
      const run = createSql(client);
      const sql: Sql = async (text, values) => {
        if (isOver) throw new Error('the transaction of this statement is over');
        return run(text, values);
      };
      try {
        return await Promise.race([runIn(client, () => work(sql)), timer.over]);
      } catch (error) {
        isOver = true;
        isLost = await Promise.race([failsToRollBack(client), timer.over.catch(() => true)]);
        const index = uniqueViolation(error);
        throw index === undefined ? error : new TakenError(index);
      } finally {
        timer.stop();
        client.off('error', ignore);
        // A connection that could not even roll back is not given to anyone else.
        client.release(isLost);
      }
    },
  };
}

async function runIn<Result>(client: pg.PoolClient, work: () => Promise<Result>): Promise<Result> {
  await client.query('BEGIN');
  const result = await work();
  const { command } = await client.query('COMMIT');
  // PostgreSQL takes back a transaction in which a statement failed, and does not call that an error.
  if (command !== 'COMMIT') throw new Error('a statement failed, and the transaction went on regardless');
  return result;
}

const failsToRollBack = (client: pg.PoolClient): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => false,
    () => true,
  );

function startTimer(timeoutMs: number): { readonly over: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TransactionTimeoutError(timeoutMs)), timeoutMs);
  });
  return { over, stop: () => clearTimeout(timer) };
}

/** A connection that is lost also says so as an event, which would end the process; the statement it was in fails. */
const ignore = () => {};
