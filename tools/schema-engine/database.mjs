// PostgreSQL around a migration: connect, create, drop. Plain `pg`, because a missing database cannot be asked anything.
import pg from 'pg';
import { parse, toClientConfig } from 'pg-connection-string';

const NO_SUCH_DATABASE = '3D000';
// Two that create one database at once: the later one sees either of these, depending on how close it was.
const CREATED_MEANWHILE = new Set(['42P04', '23505']);

/** The `pg` settings that a connection URL spells. */
export const clientConfig = (url) => toClientConfig(parse(url));

/** Run `use` with a connection of its own, closed afterwards whatever happens. */
export async function withClient(config, use) {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Create the database that a URL names; fails when it exists. */
export async function createDatabase(url) {
  const { database } = clientConfig(url);
  await beside(url, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`));
  return database;
}

/** Drop the database that a URL names, and whoever is connected to it. */
export async function dropDatabase(url) {
  const { database } = clientConfig(url);
  await beside(url, (client) => client.query(`DROP DATABASE ${client.escapeIdentifier(database)} WITH (FORCE)`));
}

/** Create the database that a URL names unless it is there, also when somebody else does so at this moment. */
export async function ensureDatabase(url) {
  if (!(await isMissing(url))) return;
  await createDatabase(url).catch((error) => {
    if (!CREATED_MEANWHILE.has(error.code)) throw error;
  });
}

/** Whether the server is there and the database is not; throws when the server cannot be reached. */
export async function isMissing(url) {
  try {
    await withClient(clientConfig(url), () => undefined);
    return false;
  } catch (error) {
    if (error.code === NO_SUCH_DATABASE) return true;
    throw error;
  }
}

/** A connection to the same server's `postgres` database, for statements about databases. */
const beside = (url, use) => withClient({ ...clientConfig(url), database: 'postgres' }, use);
