import type pg from 'pg';
import { statementName } from './statement-names';

/**
 * Read rows with a statement that is asked for all the time: PostgreSQL plans it once a connection, and rows come as pg
 * reads them, without Prisma's client in between (a third of the CPU time for a list). `text` must be one of few: values
 * go into `values`, lists as one array (`= ANY($1)`).
 */
export type Read = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** Make {@link Read} over a pool. */
export function createRead(pool: pg.Pool): Read {
  const names = new Map<string, string>();
  return async <Row>(text: string, values: readonly unknown[]) => {
    const name = names.get(text) ?? statementName(text);
    names.set(text, name);
    const { rows } = await pool.query({ name, text, values: [...values] });
    return rows as Row[];
  };
}
