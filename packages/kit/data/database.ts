import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { TELLING } from '../events/emit';
import type { Logger } from '../process/log';
import type { Metrics } from '../process/metrics';
import { noticingClient } from './noticing-client';
import { createSql, type Sql } from './sql';
import { sqlTransactions } from './sql-transaction';
import { namesOfCommonStatements } from './statement-names';
import type { Transactions } from './store';

/** A service's own PostgreSQL database; `transaction` runs plain statements as one. */
export interface Database extends Transactions<Sql> {
  /** What a Prisma client connects through: `new PrismaClient({ adapter })`. */
  readonly adapter: PrismaPg;
  /** Runs the statements that are asked for all the time, each by itself. */
  readonly sql: Sql;
  /** Connections at most for plain statements. */
  readonly poolSize: number;
  /** Call `listener` soon after facts were told with `emit`, when their transaction has ended. */
  onEmit(listener: () => void): void;
  /** Rejects when the database does not answer. */
  check(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Open pools of connections; none is made before the first query, and lost ones are made again. Plain statements have
 * connections to themselves, on which a statement has one plan, whatever its values: those with lists would otherwise be
 * planned at every execution, which takes longer than to execute them. Prisma's statements need plans for their values.
 */
export function openDatabase(options: {
  url: string;
  log: Logger;
  metrics: Pick<Metrics, 'sqlStatements'>;
  /** Connections at most for plain statements, and half as many for Prisma; default 10. */
  poolSize?: number;
}): Database {
  const { url, log, metrics, poolSize = 10 } = options;
  const emitListeners: (() => void)[] = [];
  const openPool = (max: number, settings: string): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 15_000,
      // A process that stops or dies in the middle of a transaction must not keep others from the rows it holds.
      idle_in_transaction_session_timeout: 10_000,
      options: `-c client_connection_check_interval=1s ${settings}`,
      idleTimeoutMillis: 60_000,
      Client: noticingClient({
        onStatement: () => metrics.sqlStatements.inc(),
        phrase: TELLING,
        onEnd: () => {
          for (const listener of emitListeners) listener();
        },
      }),
    });
    return pool.on('error', (error) => log.warn({ err: error }, 'a database connection was lost'));
  };
  const plain = openPool(poolSize, '-c plan_cache_mode=force_generic_plan');
  const prismas = openPool(Math.ceil(poolSize / 2), '');
  return {
    adapter: new PrismaPg(prismas, { statementNameGenerator: namesOfCommonStatements() }),
    sql: createSql(plain),
    ...sqlTransactions(plain),
    poolSize,
    onEmit: (listener) => void emitListeners.push(listener),
    check: () => plain.query('SELECT 1'),
    close: async () => void (await Promise.all([plain.end(), prismas.end()])),
  };
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  // So many transactions at once that this one found no connection in time, or lost its own.
  'P2028',
  '57P01',
  '57P03',
  '25P03',
]);

const UNREACHABLE_WORDS =
  /connection terminated|connection error|timeout exceeded when trying to connect|transaction was not over|can't reach database/i;

/** Whether an error says that the database is away or overrun, rather than that a statement was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && UNREACHABLE.has(code)) return true;
  if (typeof message === 'string' && UNREACHABLE_WORDS.test(message)) return true;
  return cause !== undefined && cause !== error && isDatabaseAway(cause);
}
