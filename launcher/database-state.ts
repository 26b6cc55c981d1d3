import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { SetupError } from '#servers';

/** Make sure that a server is there; a database that does not exist yet is fine. */
export async function checkReachable(variable: string, url: string): Promise<void> {
  try {
    await withClient(url, async () => {});
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === NO_SUCH_DATABASE) return;
    const { host, pathname } = new URL(url);
    throw new SetupError(
      'DATABASE_UNREACHABLE',
      `The database in ${variable} (${host}${pathname}) cannot be reached: ${message || code}. ` +
        'Start it, correct the variable, or unset it to use the embedded PostgreSQL.',
    );
  }
}

/**
 * Whether every migration of the folder is applied as it is written there: read in a few milliseconds, so that a start
 * with nothing to migrate need not load the migration engine.
 * @param folder of migrations, `prisma/<name>/migrations`
 */
export async function isMigrated(url: string, folder: string): Promise<boolean> {
  try {
    return String(await withClient(url, readApplied)) === String(readFolder(folder));
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_DATABASE) return false;
    throw error;
  }
}

/** How far a database is seeded: `empty` has no row, `filled` has rows that we do not know of. */
export type SeedState = 'empty' | 'seeding' | 'seeded' | 'filled';

/** Read how far a database is seeded. */
export async function readSeedState(url: string): Promise<SeedState> {
  return withClient(url, async (client) => {
    const comment = await readComment(client);
    if (comment === `${NOTE}seeding`) return 'seeding';
    if (comment === `${NOTE}seeded`) return 'seeded';
    return (await hasRows(client)) ? 'filled' : 'empty';
  });
}

/**
 * Note that a seed has begun or is finished: as the comment of the database, so that the note goes wherever it goes and
 * vanishes with it. A comment that somebody else wrote is left alone.
 */
export async function noteSeed(url: string, note: 'seeding' | 'seeded'): Promise<void> {
  await withClient(url, async (client) => {
    const comment = await readComment(client);
    if (comment !== null && !comment.startsWith(NOTE)) return;
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const name = client.escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`COMMENT ON DATABASE ${name} IS ${client.escapeLiteral(NOTE + note)}`);
  });
}

const NOTE = 'agora: ';
const NO_SUCH_DATABASE = '3D000';
const NO_SUCH_TABLE = '42P01';

async function withClient<Result>(url: string, use: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

type Migration = readonly [name: string, checksum: string];

/** Migrations that Prisma's table says are in force, in order. */
async function readApplied(client: Client): Promise<Migration[]> {
  try {
    const { rows } = await client.query<{ name: string; checksum: string }>(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
    );
    return rows.map(({ name, checksum }) => [name, checksum]);
  } catch (error) {
    if ((error as { code?: string }).code === NO_SUCH_TABLE) return [];
    throw error;
  }
}

function readFolder(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = entries.map(({ name }) => name).sort();
  return names.map((name) => {
    const script = readFileSync(join(folder, name, 'migration.sql'));
    return [name, createHash('sha256').update(script).digest('hex')];
  });
}

async function hasRows(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> '_prisma_migrations'`,
  );
  if (rows.length === 0) return false;
  const anyRow = rows.map(({ name }) => `EXISTS (SELECT FROM ${name})`).join(' OR ');
  const result = await client.query<{ any: boolean }>(`SELECT ${anyRow} AS any`);
  return result.rows[0]?.any === true;
}

async function readComment(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = current_database()`,
  );
  return rows[0]?.comment ?? null;
}
