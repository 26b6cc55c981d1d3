import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './database';

const open: TestDatabase[] = [];
afterAll(() => Promise.all(open.map((database) => database.drop())));

async function create(service?: string): Promise<TestDatabase> {
  const database = await createTestDatabase(service);
  open.push(database);
  return database;
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

const MIGRATIONS = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL';

test("a service's database has its migrations", async () => {
  const { url } = await create('catalog');
  expect(await ask(url, MIGRATIONS)).not.toEqual([]);
});

test('what one test file does, no other sees', async () => {
  const [one, other] = await Promise.all([create('catalog'), create('catalog')]);
  await ask(one.url, 'DROP TABLE _prisma_migrations');
  expect(await ask(other.url, MIGRATIONS)).not.toEqual([]);
});

test('a service that has no migrations is named', async () => {
  await expect(createTestDatabase('nothing')).rejects.toThrow(/nothing could not be migrated.*prisma\/nothing/s);
});

test('nothing is left of a database that was dropped, though somebody was connected', async () => {
  const { url, drop } = await createTestDatabase();
  const client = new Client({ connectionString: url });
  client.on('error', () => {}); // being thrown out is the point
  await client.connect();
  await drop();
  await expect(ask(url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});
