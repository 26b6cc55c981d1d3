import type { Sql } from '#kit';

const ABANDON = `
  UPDATE cart SET abandoned_at = $1
  WHERE id IN (
    SELECT id FROM cart WHERE state = 'OPEN' AND abandoned_at IS NULL AND active_at < $2
    ORDER BY active_at LIMIT $3
    FOR UPDATE SKIP LOCKED
  )
  RETURNING id`;

const REMOVE = `
  DELETE FROM cart WHERE id IN (
    SELECT id FROM cart WHERE token_hash IS NOT NULL AND state IN ('OPEN', 'MERGED') AND active_at < $1
    ORDER BY active_at LIMIT $2
    FOR UPDATE SKIP LOCKED
  )
  RETURNING 1`;

/** The statements on carts that nobody touches any more; several replicas share the work. */
export function idleCartRows(sql: Sql) {
  return {
    /** Mark some carts that nobody touched since a moment as abandoned, once until somebody touches them; their ids. */
    async markAbandoned({ at, before, limit }: { at: Date; before: Date; limit: number }): Promise<string[]> {
      return (await sql<{ id: string }>(ABANDON, [at, before, limit])).map(({ id }) => id);
    },

    /** Remove some guests' carts that nobody touched since a moment and that are no order; how many. */
    async removeGuestCarts({ before, limit }: { before: Date; limit: number }): Promise<number> {
      return (await sql(REMOVE, [before, limit])).length;
    },
  };
}
