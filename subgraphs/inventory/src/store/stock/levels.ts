import type { Sql } from '#kit';
import type { Movement } from '../../domain/movement';
import type { Shelf, StockLevel } from '../../domain/stock-level';

const LOCK = `
  SELECT level.id, merchandise_id AS "merchandiseId", warehouse_id AS "warehouseId", on_hand AS "onHand", allocated,
    reserved, updated_at AS "updatedAt", product_id AS "productId",
    least(level.backorder_limit, merchandise.backorder_limit) AS "backorderLimit"
  FROM stock_level AS level JOIN merchandise ON merchandise.id = merchandise_id
  WHERE merchandise_id = ANY($1)
  ORDER BY level.id
  FOR UPDATE OF level`;

/** Writes levels that are locked: the first part of each statement that changes some, with the values $1 to $5. */
export const WRITE_LEVELS = `
  WITH level AS (
    UPDATE stock_level AS level
    SET on_hand = saved.on_hand, allocated = saved.allocated, reserved = saved.reserved, updated_at = $5
    FROM unnest($1::text[], $2::int[], $3::int[], $4::int[]) AS saved(id, on_hand, allocated, reserved)
    WHERE level.id = saved.id
  )`;

/** The values $1 to $5 of {@link WRITE_LEVELS}. */
export const levelValues = (levels: readonly StockLevel[], at: Date): unknown[] => [
  levels.map(({ id }) => id),
  levels.map(({ onHand }) => onHand),
  levels.map(({ allocated }) => allocated),
  levels.map(({ reserved }) => reserved),
  at,
];

/** Adds entries to the ledger, with the values from $`first` on. */
export const addMovements = (first: number): string => `
  INSERT INTO movement (id, level_id, reason, on_hand_delta, allocated_delta, note, actor, reservation_id, order_id, at)
  SELECT moved.*, $5 FROM unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::"MovementReason"[],
    $${first + 3}::int[], $${first + 4}::int[], $${first + 5}::text[], $${first + 6}::text[], $${first + 7}::text[],
    $${first + 8}::text[]) AS moved`;

/** The values of {@link addMovements}. */
export const movementValues = (movements: readonly Movement[]): unknown[] => [
  movements.map(({ id }) => id),
  movements.map(({ levelId }) => levelId),
  movements.map(({ reason }) => reason),
  movements.map(({ onHandDelta }) => onHandDelta),
  movements.map(({ allocatedDelta }) => allocatedDelta),
  movements.map(({ note }) => note),
  movements.map(({ actor }) => actor),
  movements.map(({ reservationId }) => reservationId),
  movements.map(({ orderId }) => orderId),
];

const MOVE = `${WRITE_LEVELS} ${addMovements(6)}`;

/** The statements on levels. */
export function levelStatements(sql: Sql) {
  return {
    /** Lock every level of things, in the order of their ids; what they hold then is what is written. */
    lockShelves: (merchandiseIds: readonly string[]): Promise<Shelf[]> => sql<Shelf>(LOCK, [merchandiseIds]),

    /** Write levels that are locked, and what moved in the ledger. */
    async moveStock(levels: readonly StockLevel[], movements: readonly Movement[], at: Date): Promise<void> {
      await sql(MOVE, [...levelValues(levels, at), ...movementValues(movements)]);
    },
  };
}
