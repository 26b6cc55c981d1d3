import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '#testkit';

// Prisma's own command line, with our engine where its native one would be.

jest.setTimeout(60_000);

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'agora-prisma-'));
const config = join(folder, 'prisma/shop/prisma.config.ts');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  mkdirSync(join(folder, 'prisma/shop'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const shared = join(__dirname, 'prisma-config');
  writeFileSync(config, `import { prismaConfig } from '${shared}';\nexport default prismaConfig('shop');\n`);
  writeSchema('');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.drop();
});

function writeSchema(shelf: string): void {
  const head = 'datasource db {\n  provider = "postgresql"\n}\n';
  const book = 'model Book {\n  id String @id\n  shelfId String\n';
  const relation = '  shelf Shelf @relation(fields: [shelfId], references: [id], onDelete: Cascade)\n}\n';
  const schema = `${head}model Shelf {\n  id String @id\n  books Book[]\n${shelf}}\n${book}${relation}`;
  writeFileSync(join(folder, 'prisma/shop/schema.prisma'), schema);
}

function run(program: string, args: readonly string[]) {
  const env = {
    ...process.env,
    DATABASE_URL_SHOP: database.url,
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    env,
    input: '',
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

const prisma = (...args: string[]) =>
  run(join(root, 'node_modules/prisma/build/index.js'), [...args, '--config', config]);

test('it makes, applies and compares migrations', () => {
  expect(prisma('migrate', 'dev', '--name', 'init').output).toContain('Your database is now in sync with your schema.');
  expect(readdirSync(join(folder, 'prisma/shop/migrations'))).toContainEqual(expect.stringMatching(/^\d+_init$/));
  const compare = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/shop/schema.prisma'];
  expect(prisma(...compare, '--exit-code')).toMatchObject({ status: 0 });
  writeSchema('  name String?\n');
  const { status, output } = prisma(...compare, '--exit-code');
  expect([status, output]).toEqual([2, expect.stringContaining('Added column `name`')]);
});

test('errors reach whoever asked', () => {
  const migration = join(folder, 'prisma/shop/migrations/99991231000000_bad');
  mkdirSync(migration);
  writeFileSync(join(migration, 'migration.sql'), 'CREATE TABLE one (id nonsense);');
  const { status, output } = prisma('migrate', 'deploy');
  expect([status, output]).toEqual([1, expect.stringContaining('type "nonsense" does not exist')]);
});

test.each([
  ['there', 0, (url: string) => url],
  ['missing', 1, (url: string) => `${url}_not`],
  ['on no server', 1, () => 'postgresql://postgres@127.0.0.1:1/shop'],
])('it can say whether a database is %s', (_what, code, address) => {
  const datasource = JSON.stringify({ url: address(database.url) });
  const { status } = run(join(__dirname, 'cli.mjs'), ['--datasource', datasource, 'cli', 'can-connect-to-database']);
  expect(status).toBe(code);
});

test('the engine is of the version that this Prisma was made for', () => {
  const version = (name: string): string =>
    JSON.parse(readFileSync(join(root, 'node_modules/@prisma', name, 'package.json'), 'utf8')).version;
  expect(version('schema-engine-wasm')).toBe(version('engines-version'));
});
