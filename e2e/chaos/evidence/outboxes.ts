import { countEvents, createLog, createMetrics, type Database, type EventCounts, openDatabase } from '#kit';
import type { FactSeen } from './evidence';

/** The outboxes and inboxes of all services: the one thing of theirs that is read past the graph. */
export interface Outboxes {
  /** Every fact that was told and is remembered still. */
  facts(): Promise<FactSeen[]>;
  /** How many events wait where, by service. */
  counts(): Promise<Record<string, EventCounts>>;
  close(): Promise<void>;
}

/**
 * Open them.
 * @param urls of the databases, by service.
 */
export function openOutboxes(urls: Readonly<Record<string, string>>): Outboxes {
  const log = createLog('chaos', 'silent');
  const metrics = createMetrics();
  const databases = Object.entries(urls).map(
    ([service, url]) => [service, openDatabase({ url, log, metrics, poolSize: 1 })] as const,
  );
  return {
    async facts() {
      const all = await Promise.all(databases.map(([, database]) => readFacts(database)));
      return all.flat();
    },
    async counts() {
      const all = await Promise.all(
        databases.map(async ([service, { sql }]) => [service, await countEvents(sql)] as const),
      );
      return Object.fromEntries(all);
    },
    async close() {
      await Promise.all(databases.map(([, database]) => database.close()));
    },
  };
}

async function readFacts({ sql }: Pick<Database, 'sql'>): Promise<FactSeen[]> {
  const [has] = await sql<{ told: boolean }>("SELECT to_regclass('event_outbox') IS NOT NULL AS told");
  return has?.told ? sql<FactSeen>('SELECT name, payload FROM event_outbox ORDER BY position') : [];
}
