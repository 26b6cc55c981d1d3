import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testkit';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('shipping');
});
afterAll(() => database.drop());

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  return client
    .query<Record<string, unknown>>(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function seed(...options: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_URL_SHIPPING: database.url };
  const { stdout } = await promisify(execFile)('node', [join(__dirname, 'seed.mjs'), 'shipping', ...options], { env });
  return stdout;
}

const countTariffs = async () => (await ask('SELECT count(*)::int AS count FROM shipping_tariff'))[0]?.count;

test('with --if-empty a database is filled once: what was removed from it stays away', async () => {
  expect(await seed('--if-empty')).toContain('shipping_tariff');
  const all = await countTariffs();
  await ask('DELETE FROM shipping_tariff WHERE ctid = (SELECT min(ctid) FROM shipping_tariff)');
  const fewer = await countTariffs();
  expect(fewer).toBe(Number(all) - 1);

  expect(await seed('--if-empty')).toBe('shipping: has data\n');
  expect(await countTariffs()).toBe(fewer);
  await seed();
  expect(await countTariffs()).toBe(all);
});
