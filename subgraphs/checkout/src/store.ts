import { type Database, emitAll, type Fact, type Occasion, type Sql } from '#kit';
import { cartRows } from './store/carts';
import { idleCartRows } from './store/idle-carts';
import { newsRows } from './store/news';

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

/** Statements that run as `sql` does; events are handled with those of their own transaction. */
export function statements(sql: Sql) {
  return {
    ...cartRows(sql),
    ...idleCartRows(sql),
    ...newsRows(sql),
    /** Tell the other services; within a transaction only. */
    emitAll: (facts: readonly Fact[], occasion: Occasion) => emitAll(sql, facts, occasion),
  };
}
