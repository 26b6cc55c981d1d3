import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '#testkit';
import { type SeedStatement, type SeedTable, seedDatabase } from './seed';

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('CREATE TABLE shelf (id text PRIMARY KEY, room text UNIQUE, books int NOT NULL DEFAULT 0)');
  await client.query('CREATE TABLE book (id int PRIMARY KEY, shelf_id text NOT NULL REFERENCES shelf)');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

function* library(): Iterable<SeedTable | SeedStatement> {
  yield { table: 'shelf', rows: ['a', 'b'].map((id) => ({ id, room: `room of ${id}`, books: 0 })) };
  const rows = Array.from({ length: 5_000 }, (_none, id) => ({ id, shelf_id: id % 2 === 0 ? 'a' : 'b' }));
  yield { table: 'book', rows, where: 'shelf_id IN (SELECT id FROM shelf)' };
  yield { sql: 'UPDATE shelf SET books = (SELECT count(*) FROM book WHERE shelf_id = shelf.id)' };
}

const shelves = async () => (await client.query('SELECT id, books FROM shelf ORDER BY id')).rows;

test('what was there stays, what hangs on nothing is left out, and what follows is worked out', async () => {
  await client.query("INSERT INTO shelf (id, room) VALUES ('mine', 'room of b')");
  const progress: [string, number][] = [];
  await seedDatabase(database.url, library(), (table, count) => progress.push([table, count]));
  const filled = [
    { id: 'a', books: 2_500 },
    { id: 'mine', books: 0 },
  ];
  expect(await shelves()).toEqual(filled);
  expect(progress).toEqual([
    ['shelf', 2],
    ['book', 2_000],
    ['book', 4_000],
    ['book', 5_000],
  ]);
  await seedDatabase(database.url, library());
  expect(await shelves()).toEqual(filled);
});

test('a seed that fails leaves nothing behind', async () => {
  const before = await shelves();
  const broken = [{ table: 'shelf', rows: [{ id: 'half' }] }, { sql: 'SELECT 1 / 0' }];
  await expect(seedDatabase(database.url, broken)).rejects.toThrow('division by zero');
  expect(await shelves()).toEqual(before);
});
