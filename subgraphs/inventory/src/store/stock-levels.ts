import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { StockLevel } from '../domain/stock-level';
import type { StockLevelFilter } from '../domain/stock-level-filter';
import { STOCK_LEVEL_ORDERS, type StockLevelOrderName } from '../domain/stock-level-order';
import type { Prisma } from '../generated/prisma/client';
import { lapsedUnits } from './lapsed';

/** The statements that read stock levels, as they are at a moment: what has expired by then is not reserved. */
export function stockLevelRows(client: Prisma.TransactionClient) {
  return {
    async findStockLevels(ids: readonly string[], at: Date): Promise<StockLevel[]> {
      return asOf(at, await client.stockLevel.findMany({ where: { id: { in: [...ids] } } }));
    },
    async findStockLevelsOf(merchandiseIds: readonly string[], at: Date): Promise<StockLevel[]> {
      const where = { merchandiseId: { in: [...merchandiseIds] } };
      return asOf(at, await client.stockLevel.findMany({ where, orderBy: { warehouseId: 'asc' } }));
    },
    /** Filters and orders go by what is written: expired reservations still count there until they are swept up. */
    async pageOfStockLevels(
      filter: StockLevelFilter,
      orderName: StockLevelOrderName,
      request: PageRequest,
      at: Date,
    ): Promise<Page<StockLevel>> {
      const column = STOCK_LEVEL_ORDERS[orderName];
      const by = [column, { column: 'id', direction: column.direction } as const];
      const order: KeysetOrder<Row> = { name: orderName, by };
      const { where, ...keyset } = toKeyset(order, request);
      const found = await client.stockLevel.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      const { rows, ...page } = toPage(order, request, found);
      const levels = await asOf(
        at,
        rows.map(({ node }) => node),
      );
      return { ...page, rows: levels.map((node, index) => ({ node, cursor: rows[index]?.cursor ?? '' })) };
    },
    countStockLevels: (filter: StockLevelFilter): Promise<number> =>
      client.stockLevel.count({ where: toWhere(filter) }),
  };

  async function asOf(at: Date, rows: readonly Row[]): Promise<StockLevel[]> {
    if (rows.length === 0) return [];
    const lapsed = await client.$queryRaw<{ levelId: string; quantity: number }[]>`
      SELECT level_id AS "levelId", quantity FROM (${lapsedUnits(at)}) AS lapsed
      WHERE level_id = ANY(${rows.map(({ id }) => id)})`;
    const quantities = new Map(lapsed.map(({ levelId, quantity }) => [levelId, quantity]));
    return rows.map(({ available, ...level }) => ({
      ...level,
      reserved: level.reserved - (quantities.get(level.id) ?? 0),
    }));
  }
}

type Row = Prisma.StockLevelModel;

function toWhere(filter: StockLevelFilter): Prisma.StockLevelWhereInput {
  const { AND, OR, NOT, warehouses, skus, merchandiseIds, productIds, availableBelow, onHandBelow } = filter;
  return {
    AND: (AND ?? []).map(toWhere),
    ...(OR && { OR: OR.map(toWhere) }),
    ...(NOT && { NOT: toWhere(NOT) }),
    ...(warehouses && { warehouse: { code: { in: [...warehouses] } } }),
    ...(merchandiseIds && { merchandiseId: { in: [...merchandiseIds] } }),
    ...((skus || productIds) && {
      merchandise: {
        ...(skus && { sku: { in: [...skus] } }),
        ...(productIds && { productId: { in: [...productIds] } }),
      },
    }),
    ...(typeof availableBelow === 'number' && { available: { lt: availableBelow } }),
    ...(typeof onHandBelow === 'number' && { onHand: { lt: onHandBelow } }),
  };
}
