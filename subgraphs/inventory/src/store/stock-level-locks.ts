import type { StockLevel } from '../domain/stock-level';
import type { Prisma } from '../generated/prisma/client';

/**
 * The statements that change stock levels, within a transaction. Whoever changes levels locks them first, all in one
 * go and in the order of their ids, and after any reservations: so nobody waits for somebody who waits for them.
 */
export function stockLevelLocks(client: Prisma.TransactionClient) {
  return {
    /** Lock levels by their ids, and those of things in warehouses; what they hold then is what is written. */
    lockStockLevels: ({ ids = [], merchandiseIds = [], warehouseIds = [] }: LevelKeys): Promise<StockLevel[]> =>
      client.$queryRaw`
        SELECT id, merchandise_id AS "merchandiseId", warehouse_id AS "warehouseId", on_hand AS "onHand", allocated,
          reserved, updated_at AS "updatedAt"
        FROM stock_level
        WHERE id = ANY(${ids}) OR (merchandise_id = ANY(${merchandiseIds}) AND warehouse_id = ANY(${warehouseIds}))
        ORDER BY id
        FOR UPDATE`,

    /** Add levels of zero for things in warehouses that have none yet. */
    async addMissingStockLevels(levels: readonly LevelKey[], at: Date): Promise<void> {
      await client.$executeRaw`
        INSERT INTO stock_level (id, merchandise_id, warehouse_id, updated_at)
        SELECT id, merchandise_id, warehouse_id, ${at} FROM unnest(
          ${levels.map(({ id }) => id)}::text[],
          ${levels.map(({ merchandiseId }) => merchandiseId)}::text[],
          ${levels.map(({ warehouseId }) => warehouseId)}::text[]
        ) AS level(id, merchandise_id, warehouse_id)
        ORDER BY merchandise_id, warehouse_id
        ON CONFLICT (merchandise_id, warehouse_id) DO NOTHING`;
    },

    /** Write levels that are locked. */
    async saveStockLevels(levels: readonly StockLevel[], at: Date): Promise<void> {
      if (levels.length === 0) return;
      await client.$executeRaw`
        UPDATE stock_level AS level
        SET on_hand = saved.on_hand, allocated = saved.allocated, reserved = saved.reserved, updated_at = ${at}
        FROM unnest(
          ${levels.map(({ id }) => id)}::text[],
          ${levels.map(({ onHand }) => onHand)}::int[],
          ${levels.map(({ allocated }) => allocated)}::int[],
          ${levels.map(({ reserved }) => reserved)}::int[]
        ) AS saved(id, on_hand, allocated, reserved)
        WHERE level.id = saved.id`;
    },
  };
}

/** Which levels: those with these ids, and those of these things in these warehouses. */
export interface LevelKeys {
  readonly ids?: readonly string[];
  readonly merchandiseIds?: readonly string[];
  readonly warehouseIds?: readonly string[];
}

type LevelKey = Pick<StockLevel, 'id' | 'merchandiseId' | 'warehouseId'>;
