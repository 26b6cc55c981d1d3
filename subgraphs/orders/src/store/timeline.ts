import type { Sql } from '#kit';
import type { TimelineEntry } from '../domain/timeline';

const COLUMNS = `id, order_id AS "orderId", kind, at, actor, detail`;

const ADD = `INSERT INTO timeline_entry (id, order_id, kind, at, actor, detail)
  SELECT id, order_id, kind, at, actor, detail FROM json_populate_recordset(NULL::timeline_entry, $1)`;

/** The statements on the timeline: it is added to and read, and the database refuses everything else. */
export function timelineRows(sql: Sql) {
  return {
    async addEntries(entries: readonly TimelineEntry[]): Promise<void> {
      const rows = entries.map(({ orderId, ...entry }) => ({ ...entry, order_id: orderId }));
      if (rows.length > 0) await sql(ADD, [JSON.stringify(rows)]);
    },
    /** The oldest first. */
    timelineOf: (orderIds: readonly string[]): Promise<TimelineEntry[]> =>
      sql<TimelineEntry>(
        `SELECT ${COLUMNS} FROM timeline_entry WHERE order_id = ANY($1) ORDER BY order_id, at, position`,
        [orderIds],
      ),
  };
}
