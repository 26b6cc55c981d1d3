import type { Id } from '#contracts';
import type { Sql } from '#kit';
import type { Availability } from '../domain/availability';
import type { Warehouse } from '../domain/warehouse';
import { Prisma } from '../generated/prisma/client';
import { lapsedUnits } from './lapsed';

const WAREHOUSES = `
  SELECT id, code, name, translations, city, country_code AS "countryCode", version
  FROM warehouse WHERE id = ANY($1)`;

/** The statements behind every product page: one row a thing, whatever the number of warehouses. */
export function availabilityReads(sql: Sql) {
  return {
    /** The warehouses that availability names. */
    warehousesById: (ids: readonly string[]): Promise<Warehouse[]> => sql<Warehouse>(WAREHOUSES, [ids]),
    /** What can be promised of things in the warehouses that serve a channel, or in all; none for a thing unknown. */
    async findAvailability(
      merchandiseIds: readonly string[],
      { channel, at }: { channel?: string; at: Date },
    ): Promise<Availability[]> {
      const isServed = Prisma.sql`JOIN warehouse_channel AS served
        ON served.warehouse_id = level.warehouse_id AND served.channel_slug = ${channel}`;
      const order = channel ? Prisma.sql`served.priority, level.warehouse_id` : Prisma.sql`level.warehouse_id`;
      const { text, values } = Prisma.sql`
        SELECT level.merchandise_id AS "merchandiseId",
          array_agg(level.warehouse_id ORDER BY ${order}) AS "warehouseIds",
          array_agg(level.available + coalesce(lapsed.quantity, 0) ORDER BY ${order}) AS quantities,
          max(merchandise.backorder_limit) AS "backorderLimit"
        FROM stock_level AS level JOIN merchandise ON merchandise.id = level.merchandise_id ${channel ? isServed : Prisma.empty}
        LEFT JOIN (${lapsedUnits(at)}) AS lapsed ON lapsed.level_id = level.id
        WHERE level.merchandise_id = ANY(${merchandiseIds})
        GROUP BY level.merchandise_id`;
      return (await sql<Row>(text, values)).map(toAvailability);
    },
  };
}

interface Row {
  readonly merchandiseId: string;
  readonly warehouseIds: readonly Id<'warehouse'>[];
  readonly quantities: readonly number[];
  readonly backorderLimit: number;
}

function toAvailability({ merchandiseId, warehouseIds, quantities, backorderLimit }: Row): Availability {
  return {
    merchandiseId,
    backorderLimit,
    warehouses: warehouseIds.map((warehouseId, index) => ({ warehouseId, quantity: quantities[index] ?? 0 })),
  };
}
