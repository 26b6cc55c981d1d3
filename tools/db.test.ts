import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testkit';

// The command line on a service called shop, with its migrations in a folder of its own and a real server.

const folder = mkdtempSync(join(tmpdir(), 'agora-db-'));
const migrations = join(folder, 'prisma/shop/migrations');
let server: TestDatabase;
let url: string;

beforeAll(async () => {
  server = await createTestDatabase();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.drop();
});
beforeEach(() => {
  rmSync(join(folder, 'prisma'), { recursive: true, force: true });
  mkdirSync(migrations, { recursive: true });
  url = Object.assign(new URL(server.url), { pathname: `shop_${crypto.randomUUID()}` }).href;
});
afterEach(() => ask(server.url, `DROP DATABASE IF EXISTS "${databaseOf(url)}" WITH (FORCE)`));

const databaseOf = (address: string): string => new URL(address).pathname.slice(1);

const SHELVES = 'model Shelf {\n  id String @id\n  books Book[]\n}\n';
const BOOKS = `model Book {
  id      String  @id
  title   String?
  shelfId String
  shelf   Shelf   @relation(fields: [shelfId], references: [id], onDelete: Cascade)
}
`;

function describeSchema(...models: string[]): void {
  const head = 'datasource db {\n  provider = "postgresql"\n}\n';
  writeFileSync(join(folder, 'prisma/shop/schema.prisma'), head + models.join('\n'));
}

function addMigration(name: string, sql: string): void {
  mkdirSync(join(migrations, name), { recursive: true });
  writeFileSync(join(migrations, name, 'migration.sql'), sql);
}

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const db = (...args: string[]): Promise<Outcome> => dbWith({}, ...args);

function dbWith(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: server.url, DATABASE_URL_SHOP: url, ...environment };
  const program = [join(__dirname, 'db.mjs'), ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, program, { cwd: folder, env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

async function ask(address: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a migration is written, deployed and found applied', async () => {
  describeSchema(SHELVES, BOOKS);
  expect(await db('drift')).toMatchObject({
    code: 1,
    output: expect.stringMatching(/Added tables\s+- Shelf\s+- Book/),
  });
  expect((await db('migration', 'shop', 'init')).output).toContain('prisma/shop/migrations/0001_init/migration.sql');
  expect(await db('drift')).toMatchObject({ code: 0, output: expect.stringContaining('agrees') });
  expect(await db('status')).toMatchObject({ code: 1, output: expect.stringContaining('does not exist yet') });
  expect(await db('deploy')).toMatchObject({ code: 0, output: expect.stringContaining('applied 0001_init') });
  expect(await db('deploy', 'shop')).toMatchObject({ code: 0, output: expect.stringContaining('up to date') });
  expect(await db('status')).toMatchObject({ code: 0, output: expect.stringContaining('up to date') });
  await ask(url, `INSERT INTO "Shelf" VALUES ('s'); INSERT INTO "Book" VALUES ('b', NULL, 's'); DELETE FROM "Shelf"`);
  expect(await ask(url, 'SELECT * FROM "Book"')).toEqual([]);
});

test('the next migration has the next number, and one without a change is there to be filled in', async () => {
  describeSchema(SHELVES.replace('  books Book[]\n', ''));
  addMigration('0007_init', 'CREATE TABLE "Shelf" (id TEXT NOT NULL, CONSTRAINT "Shelf_pkey" PRIMARY KEY (id));');
  const { output } = await db('migration', 'shop', 'add_trigger');
  expect(output).toContain('0008_add_trigger');
  expect(output).toContain('to be filled in by hand');
  expect(readFileSync(join(migrations, '0008_add_trigger/migration.sql'), 'utf8')).toBe(
    '-- schema.prisma has not changed.\n',
  );
  expect(await db('deploy')).toMatchObject({ code: 0 });
});

test('functions with semicolons in them arrive whole', async () => {
  describeSchema();
  const body = `BEGIN NEW.id := upper(NEW.id); RETURN NEW; END`;
  addMigration('0001_function', `CREATE FUNCTION up() RETURNS trigger LANGUAGE plpgsql AS $$ ${body}; $$; SELECT 1;`);
  expect(await db('deploy')).toMatchObject({ code: 0 });
  expect(await ask(url, `SELECT prosrc FROM pg_proc WHERE proname = 'up'`)).toEqual([{ prosrc: ` ${body}; ` }]);
});

test('replicas that start together on a server without the database all succeed, and one does the work', async () => {
  describeSchema();
  addMigration('0001_init', 'CREATE TABLE one (id int);');
  addMigration('0002_more', 'CREATE TABLE two (id int);');
  const replicas = await Promise.all(Array.from({ length: 4 }, () => db('deploy')));
  expect(replicas.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  const said = replicas.map(({ output }) => output.replace(/^shop +/, '').trim()).sort();
  expect(said).toEqual(['applied 0001_init, 0002_more', 'up to date', 'up to date', 'up to date']);
});

test('a deployment waits for the one before it, however long that takes', async () => {
  describeSchema();
  addMigration('0001_init', 'CREATE TABLE one (id int);');
  await ask(server.url, `CREATE DATABASE "${databaseOf(url)}"`);
  const other = new Client({ connectionString: url });
  await other.connect();
  await other.query('SELECT pg_advisory_lock(24672)');
  let isOver = false;
  const deployment = db('deploy').finally(() => {
    isOver = true;
  });
  const isWaiting = async () => {
    const { rows } = await other.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
    return rows.length > 0;
  };
  while (!isOver && !(await isWaiting()));
  expect((await other.query(`SELECT to_regclass('one') AS one`)).rows).toEqual([{ one: null }]);
  await other.query('SELECT pg_advisory_unlock(24672)');
  expect(await deployment).toMatchObject({ code: 0, output: expect.stringContaining('applied 0001_init') });
  await other.end();
});

test('a migration that fails says why, and says so again until it is dealt with', async () => {
  describeSchema();
  addMigration('0001_init', 'CREATE TABLE one (id nonsense);');
  expect(await db('deploy')).toMatchObject({
    code: 1,
    output: expect.stringMatching(/0001_init: .*\n.*"nonsense" does not exist\n$/),
  });
  expect(await db('deploy')).toMatchObject({ code: 1, output: expect.stringContaining('failed migrations') });
  expect(await db('status')).toMatchObject({ code: 1, output: expect.stringContaining('failed half way: 0001_init') });
});

test('a migration that was edited after being applied, or is gone, is noticed', async () => {
  describeSchema();
  addMigration('0001_init', 'CREATE TABLE one (id int);');
  addMigration('0002_more', 'CREATE TABLE two (id int);');
  await db('deploy');
  addMigration('0001_init', 'CREATE TABLE one (id bigint);');
  expect((await db('status')).output).toContain('edited after being applied: 0001_init');
  rmSync(join(migrations, '0002_more'), { recursive: true });
  expect((await db('status')).output).toContain('applied, but not in this folder: 0002_more');
});

test('the drift check leaves no database behind, though a migration fails in it', async () => {
  describeSchema(SHELVES, BOOKS);
  await db('drift');
  addMigration('0001_init', 'CREATE TABLE one (id nonsense);');
  expect(await db('drift')).toMatchObject({ code: 1, output: expect.stringContaining('"nonsense" does not exist') });
  expect(await ask(server.url, `SELECT datname FROM pg_database WHERE datname LIKE 'prisma%'`)).toEqual([]);
});

test('without an address the drift check brings a server of its own', async () => {
  describeSchema(SHELVES, BOOKS);
  expect(await dbWith({ DATABASE_URL: undefined }, 'drift')).toMatchObject({
    output: expect.stringContaining('- Shelf'),
  });
});

test('without an address a service has its database in the server of npm start', async () => {
  describeSchema();
  addMigration('0001_init', 'CREATE TABLE one (id int);');
  chmodSync(folder, 0o755); // PostgreSQL's own user must enter it
  const nowhere = { DATABASE_URL_SHOP: undefined };
  expect(await dbWith(nowhere, 'deploy')).toMatchObject({ code: 0, output: expect.stringContaining('applied') });
  expect(await dbWith(nowhere, 'status')).toMatchObject({ code: 0, output: expect.stringContaining('up to date') });
  expect(existsSync(join(folder, '.agora/postgres/data/PG_VERSION'))).toBe(true);
  expect(existsSync(join(folder, '.agora/postgres/data/postmaster.pid'))).toBe(false);
});

test.each([
  [['migration', 'shop', 'Add Holds'], 'named like add_holds'],
  [['migration', 'shop'], 'Usage'],
  [['deploy', 'nothing'], 'there is no prisma/nothing/schema.prisma'],
  [['nonsense'], 'Usage'],
  [[], 'Usage'],
])('the command %j is refused', async (args, text) => {
  describeSchema();
  expect(await db(...args)).toMatchObject({ code: 1, output: expect.stringContaining(text) });
});

test('a server that is away is said to be', async () => {
  describeSchema();
  url = 'postgresql://postgres@127.0.0.1:1/nowhere';
  expect(await db('deploy')).toMatchObject({ code: 1, output: expect.stringContaining('ECONNREFUSED') });
});
