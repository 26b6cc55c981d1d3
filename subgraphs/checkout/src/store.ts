import type { Database, Sql } from '#kit';
import { cartRows } from './store/carts';

/** Make the store over checkout's database. */
export function createStore({ sql, transaction }: Pick<Database, 'sql' | 'transaction'>) {
  return {
    ...statements(sql),
    /** Run several statements as one: all of them hold, or none. */
    transaction: <Result>(work: (rows: Rows) => Promise<Result>): Promise<Result> =>
      transaction((own) => work(statements(own))),
  };
}

/** Where checkout keeps what it owns. */
export type Store = ReturnType<typeof createStore>;

/** The statements of a {@link Store}, within a transaction or outside one. */
export type Rows = ReturnType<typeof statements>;

function statements(sql: Sql) {
  return { sql, ...cartRows(sql) };
}
