import pg from 'pg';
import { statementName } from './statement-names';

/**
 * Run a statement that is asked for all the time, and answer its rows: PostgreSQL plans it once a connection, and rows
 * come as pg reads them, without Prisma's client in between (a third of the CPU time). `text` must be one of few:
 * values go into `values`, lists as one array (`= ANY($1)`). A `bigint` is a number; a sum of them is not, until it is cast.
 * @throws RangeError for a bigint that JavaScript does not hold exactly.
 */
export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** What runs statements: a pool, or one connection that stands in a transaction. */
type Runner = Pick<pg.ClientBase, 'query'>;

/** Make {@link Sql} over a pool or a connection. */
export function createSql(runner: Runner | Pick<pg.Pool, 'query'>): Sql {
  return async <Row>(text: string, values: readonly unknown[] = []) => {
    const query = { name: nameOf(text), text, values: [...values], types };
    const { rows } = await (runner as Runner).query(query);
    return rows as Row[];
  };
}

/** {@link Sql} within a Prisma transaction, for what must hold together with its statements. */
export const sqlOf =
  (client: { $queryRawUnsafe<Rows>(text: string, ...values: unknown[]): Promise<Rows> }): Sql =>
  (text, values = []) =>
    client.$queryRawUnsafe(text, ...values);

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = statementName(text);
  names.set(text, name);
  return name;
}

const BIGINT = 20;

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? toNumber : (pg.types.getTypeParser(oid, format as 'text') as never),
};

function toNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not exact as a number: ${text}`);
  return value;
}
