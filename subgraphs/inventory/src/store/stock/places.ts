import type { Sql } from '#kit';
import type { Merchandise } from '../../domain/merchandise';
import type { StockLevel } from '../../domain/stock-level';

const MERCHANDISE_BY = `
  SELECT id, sku, product_id AS "productId", backorder_limit AS "backorderLimit" FROM merchandise
  WHERE id = ANY($1) OR sku = ANY($2)`;

const ADD_MISSING = `
  INSERT INTO stock_level (id, merchandise_id, warehouse_id, backorder_limit, updated_at)
  SELECT level.id, merchandise.id, warehouse_id, backorder_limit, $4
  FROM unnest($1::text[], $2::text[], $3::text[]) AS level(id, merchandise_id, warehouse_id)
  JOIN merchandise ON merchandise.id = level.merchandise_id
  ORDER BY merchandise.id, warehouse_id
  ON CONFLICT (merchandise_id, warehouse_id) DO NOTHING`;

/** The statements on where things lie. */
export function placeStatements(sql: Sql) {
  return {
    findMerchandiseBy: ({ ids, skus }: { ids: readonly string[]; skus: readonly string[] }): Promise<Merchandise[]> =>
      sql<Merchandise>(MERCHANDISE_BY, [ids, skus]),

    /** Those of these warehouses that there are. */
    async knownWarehouses(ids: readonly string[]): Promise<StockLevel['warehouseId'][]> {
      const rows = await sql<{ id: StockLevel['warehouseId'] }>('SELECT id FROM warehouse WHERE id = ANY($1)', [ids]);
      return rows.map(({ id }) => id);
    },

    /** Add levels of zero for things in warehouses that have none yet. */
    async addMissingStockLevels(levels: readonly LevelKey[], at: Date): Promise<void> {
      const ids = levels.map(({ id }) => id);
      const merchandiseIds = levels.map(({ merchandiseId }) => merchandiseId);
      const warehouseIds = levels.map(({ warehouseId }) => warehouseId);
      await sql(ADD_MISSING, [ids, merchandiseIds, warehouseIds, at]);
    },
  };
}

type LevelKey = Pick<StockLevel, 'id' | 'merchandiseId' | 'warehouseId'>;
