import { createTestDatabase } from '#testkit';
import { type Database, openDatabase } from '../../data/database';
import { createLog } from '../../process/log';
import { createMetrics } from '../../process/metrics';
import { EVENT_TABLES } from './tables';

/** A service's database as far as events are concerned, and a table for what handlers do. */
export interface EventDatabase extends Database {
  readonly url: string;
  /** Another pool on the same database, as another replica has. */
  another(): Database;
  drop(): Promise<void>;
}

/** Create an {@link EventDatabase}. */
export async function createEventDatabase(): Promise<EventDatabase> {
  const { url, drop } = await createTestDatabase();
  const pools: Database[] = [];
  const another = () => {
    const pool = openDatabase({ url, log: createLog('test', 'silent'), metrics: createMetrics() });
    pools.push(pool);
    return pool;
  };
  const database = another();
  for (const statement of EVENT_TABLES.split(';')) if (statement.trim()) await database.sql(statement);
  await database.sql('CREATE TABLE effect (position serial PRIMARY KEY, key text, value int, event_id text)');
  return {
    ...database,
    url,
    another,
    async drop() {
      await Promise.all(pools.map((pool) => pool.close()));
      await drop();
    },
  };
}
