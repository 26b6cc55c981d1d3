import { createTestDatabase, type TestDatabase } from '#testkit';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { type Database, openDatabase } from './database';

let own: TestDatabase;
let database: Database;
let ends = 0;
beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics() });
  await database.sql('CREATE TABLE event_outbox (id text)');
  database.onEmit(() => {
    ends += 1;
  });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});
beforeEach(() => {
  ends = 0;
});

const TELL = "INSERT INTO event_outbox VALUES ('one')";

test('the end of a transaction that told something is noticed, and not before it', async () => {
  let endsInside = 0;
  await database.transaction(async (sql) => {
    await sql(TELL);
    await sql('SELECT 1');
    endsInside = ends;
  });
  expect([endsInside, ends]).toEqual([0, 1]);
});

test('a statement by itself is a transaction too', async () => {
  await database.sql(TELL);
  expect(ends).toBe(1);
});

test('of transactions that told nothing, nothing is noticed, nor of what is done on the connection afterwards', async () => {
  await database.transaction((sql) => sql(TELL));
  await database.transaction((sql) => sql('SELECT FROM event_outbox'));
  await database.sql('SELECT 1');
  expect(ends).toBe(1);
});
