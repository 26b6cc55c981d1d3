import pg from 'pg';
import { until } from '#servers';
import { createTestDatabase, type TestDatabase } from '#testkit';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { type Database, isDatabaseAway, openDatabase } from './database';
import { sqlTransactions } from './sql-transaction';
import { TakenError } from './store';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase();
  // One connection: whatever a transaction leaves behind on it meets the next one.
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics(), poolSize: 1 });
  await database.sql('CREATE TABLE thing (name text CONSTRAINT thing_name_key PRIMARY KEY)');
});
beforeEach(() => database.sql('TRUNCATE thing'));
afterAll(async () => {
  await database.close();
  await own.drop();
});

const names = async () => (await database.sql<{ name: string }>('SELECT name FROM thing')).map(({ name }) => name);
const add = 'INSERT INTO thing VALUES ($1)';
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

test('all statements hold, and what they made is answered', async () => {
  const answer = await database.transaction(async (sql) => {
    await sql(add, ['one']);
    await sql(add, ['two']);
    return 'both';
  });
  expect([answer, await names()]).toEqual(['both', ['one', 'two']]);
});

test('none of them holds when the work fails, whatever it fails with', async () => {
  const bug = new Error('a bug');
  const failed = await failure(
    database.transaction(async (sql) => {
      await sql(add, ['one']);
      throw bug;
    }),
  );
  expect(failed).toBe(bug);
  expect(await names()).toEqual([]);
});

test('a value that is taken is said with the name of the index', async () => {
  const twice = database.transaction(async (sql) => {
    await sql(add, ['one']);
    await sql(add, ['one']);
  });
  expect(await failure(twice)).toMatchObject({ constructor: TakenError, index: 'thing_name_key' });
  expect(await names()).toEqual([]);
});

test('a transaction that goes on after a statement failed does not pretend to hold', async () => {
  const careless = database.transaction(async (sql) => {
    await sql(add, ['one']);
    await failure(sql(add, ['one']));
    return 'fine';
  });
  await expect(careless).rejects.toThrow('went on regardless');
  expect(await names()).toEqual([]);
});

test('what goes on after another part of the work failed has no effect', async () => {
  let rest: Promise<unknown> = Promise.resolve();
  const work = database.transaction(async (sql) => {
    rest = failure(
      sql('SELECT pg_sleep(0.05)')
        .then(() => new Promise(setImmediate))
        .then(() => sql(add, ['late'])),
    );
    throw new Error('a bug');
  });
  await expect(work).rejects.toThrow('a bug');
  expect(await rest).toMatchObject({ message: 'the transaction of this statement is over' });
  expect(await names()).toEqual([]);
});

test('a connection that is lost in the middle fails the transaction, and is not given to anyone else', async () => {
  const lost = database.transaction(async (sql) => {
    await sql(add, ['lost']);
    await sql('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  expect(isDatabaseAway(await failure(lost))).toBe(true);
  expect(await names()).toEqual([]);
});

test('a transaction that hangs is cut off, whether it waits for the database or for something else', async () => {
  const pool = new pg.Pool({ connectionString: own.url, max: 1 });
  const { transaction } = sqlTransactions(pool, { timeoutMs: 100 });
  try {
    const idle = transaction(async (sql) => {
      await sql(add, ['idle']);
      await new Promise(() => {});
    });
    expect(isDatabaseAway(await failure(idle))).toBe(true);
    const busy = transaction(async (sql) => {
      await sql(add, ['busy']);
      await sql('SELECT pg_sleep(1)');
    });
    expect(isDatabaseAway(await failure(busy))).toBe(true);
    expect(await transaction((sql) => sql('SELECT name FROM thing'))).toEqual([]);
  } finally {
    await pool.end();
  }
});

test('PostgreSQL itself ends a transaction whose process has stopped, or is gone', async () => {
  const settings = await database.sql(
    `SELECT current_setting('idle_in_transaction_session_timeout') AS stopped,
            current_setting('client_connection_check_interval') AS gone`,
  );
  expect(settings).toEqual([{ stopped: '10s', gone: '1s' }]);
  const idle = database.transaction(async (sql) => {
    await sql("SET LOCAL idle_in_transaction_session_timeout = '50ms'");
    const [session] = await sql<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    await until(() => hasEnded(session?.pid ?? 0), 20_000);
    await sql(add, ['idle']);
  });
  expect(isDatabaseAway(await failure(idle))).toBe(true);
  expect(await names()).toEqual([]);
});

async function hasEnded(pid: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: own.url });
  await client.connect();
  try {
    return (await client.query('SELECT FROM pg_stat_activity WHERE pid = $1', [pid])).rowCount === 0;
  } finally {
    await client.end();
  }
}
