import { parseArgs } from 'node:util';
import pg from 'pg';

/** Rows for one table; their keys are its columns. */
export interface SeedTable {
  readonly table: string;
  readonly rows: Iterable<Readonly<Record<string, unknown>>>;
  /** Which of the rows, as an SQL condition on their columns: `review_id IN (SELECT id FROM review)`; default all. */
  readonly where?: string;
}

/** A statement between the tables: what follows from rows is best worked out where they are. */
export interface SeedStatement {
  readonly sql: string;
}

/** Rows sent to the database in one statement. */
const BATCH = 2_000;

/**
 * Fill a service's database as a process: `seed.js [--size 10]`. All tables are filled or none, and what is there
 * already stays as it is, so that it may be run twice.
 * @param tables makes the tables' rows, in an order that foreign keys allow, for a shop `size` times the usual one;
 * statements between them are run in their place.
 */
export async function runSeed(
  name: string,
  tables: (size: number) => Iterable<SeedTable | SeedStatement>,
): Promise<void> {
  const { values } = parseArgs({ options: { size: { type: 'string', default: '1' } } });
  const size = Number(values.size);
  const url = process.env[`DATABASE_URL_${name.toUpperCase()}`];
  if (!(size > 0 && size <= 100)) return fail('--size must be a number above 0, at most 100');
  if (!url) return fail(`DATABASE_URL_${name.toUpperCase()} is not set`);
  await seedDatabase(url, tables(size), (table, count) => console.log(`${name}: ${table} ${count}`));
}

/** Insert the rows of several tables in one transaction; `onProgress` hears how many of a table are done. */
export async function seedDatabase(
  url: string,
  tables: Iterable<SeedTable | SeedStatement>,
  onProgress: (table: string, count: number) => void = () => {},
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    for (const step of tables) {
      if ('sql' in step) await client.query(step.sql);
      else await fill(client, step, onProgress);
    }
    await client.query('COMMIT');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

type Row = Readonly<Record<string, unknown>>;

async function fill(
  client: pg.Client,
  table: SeedTable,
  onProgress: (table: string, count: number) => void,
): Promise<void> {
  let count = 0;
  for (const batch of batches(table.rows)) {
    await insert(client, table, batch);
    count += batch.length;
    onProgress(table.table, count);
  }
}

async function insert(client: pg.Client, { table, where = 'true' }: SeedTable, rows: readonly Row[]): Promise<void> {
  const into = client.escapeIdentifier(table);
  const columns = Object.keys(rows[0] ?? {}).map((column) => client.escapeIdentifier(column));
  await client.query(
    `INSERT INTO ${into} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${into}, $1) WHERE ${where} ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

function* batches(rows: Iterable<Row>): Iterable<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}
