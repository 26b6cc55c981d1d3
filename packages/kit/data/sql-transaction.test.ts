import { createTestDatabase, type TestDatabase } from '#testkit';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { type Database, isDatabaseAway, openDatabase } from './database';
import { TakenError } from './store';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics() });
  await database.sql('CREATE TABLE thing (name text PRIMARY KEY)');
});
afterAll(async () => {
  await database.close();
  await own.drop();
});
const names = async () => (await database.sql<{ name: string }>('SELECT name FROM thing')).map(({ name }) => name);

test('all statements hold, or none', async () => {
  const add = (name: string) =>
    database.transaction(async (sql) => {
      await sql('INSERT INTO thing VALUES ($1)', [`${name} in part`]);
      await sql('INSERT INTO thing VALUES ($1)', [name]);
    });
  await add('one');
  await expect(add('one')).rejects.toThrow(TakenError);
  expect(await names()).toEqual(['one in part', 'one']);
});

test('a connection that is lost in the middle fails the transaction and nothing else', async () => {
  const lost = database.transaction(async (sql) => {
    await sql("INSERT INTO thing VALUES ('lost')");
    await sql('SELECT pg_terminate_backend(pg_backend_pid())');
  });
  expect(isDatabaseAway(await lost.catch((error: unknown) => error))).toBe(true);
  expect(await names()).not.toContain('lost');
});
