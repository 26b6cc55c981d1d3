import type pg from 'pg';
import { createSql, type Sql } from './sql';
import { TakenError, type Transactions } from './store';
import { uniqueViolation } from './unique-violation';

/**
 * Transactions of plain statements, for the paths that everybody takes: a Prisma transaction of four statements costs
 * about three times the CPU time.
 */
export function sqlTransactions(pool: pg.Pool): Transactions<Sql> {
  return {
    async transaction(work) {
      const client = await pool.connect();
      client.on('error', ignore);
      let isLost = false;
      try {
        await client.query('BEGIN');
        const result = await work(createSql(client));
        await client.query('COMMIT');
        return result;
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          isLost = true;
        });
        const index = uniqueViolation(error);
        throw index === undefined ? error : new TakenError(index);
      } finally {
        client.off('error', ignore);
        // A connection that could not even roll back is not given to anyone else.
        client.release(isLost);
      }
    },
  };
}

/** A connection that is lost also says so as an event, which would end the process; the statement it was in fails. */
const ignore = () => {};
