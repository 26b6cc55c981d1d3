import { Client } from 'pg';
import { askRun } from './run/ask';

/** A database that one test file has to itself. */
export interface TestDatabase {
  /** Connection URL. */
  readonly url: string;
  /** Remove it, and whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Create a database with a service's migrations applied, in some tens of milliseconds: they were applied once, to a
 * template. Without a service it is empty.
 */
export async function createTestDatabase(service?: string): Promise<TestDatabase> {
  const server = await askRun('postgres');
  const template = service ? await askRun(`template/${service}`) : 'template1';
  const name = `${service ?? 'empty'}_${crypto.randomUUID()}`;
  await execute(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return {
    url: Object.assign(new URL(server), { pathname: name }).href,
    drop: () => execute(server, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
