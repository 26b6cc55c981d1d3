import { type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { ServedChannel, Serves, Warehouse } from '../domain/warehouse';
import type { Prisma } from '../generated/prisma/client';

/** The statements on warehouses and the channels they serve. */
export function warehouseRows(client: Prisma.TransactionClient) {
  return {
    async findWarehouses(ids: readonly string[]): Promise<Warehouse[]> {
      return (await client.warehouse.findMany({ where: { id: { in: [...ids] } } })).map(toWarehouse);
    },
    async findWarehousesByCode(codes: readonly string[]): Promise<Warehouse[]> {
      return (await client.warehouse.findMany({ where: { code: { in: [...codes] } } })).map(toWarehouse);
    },
    async pageOfWarehouses(request: PageRequest): Promise<Page<Warehouse>> {
      const order = { name: 'CODE', by: [{ column: 'code', direction: 'asc' }] } as const;
      const rows = await client.warehouse.findMany(toKeyset<Warehouse>(order, request));
      return toPage<Warehouse>(order, request, rows.map(toWarehouse));
    },
    countWarehouses: (): Promise<number> => client.warehouse.count(),
    async addWarehouse({ version, ...warehouse }: Warehouse): Promise<Warehouse> {
      return toWarehouse(await client.warehouse.create({ data: toColumns(warehouse) }));
    },
    /** Save an edited warehouse if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveWarehouse({ id, version, ...warehouse }: Warehouse): Promise<Warehouse | null> {
      const data = { ...toColumns(warehouse), version: { increment: 1 } };
      const [saved] = await client.warehouse.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toWarehouse(saved) : null;
    },

    findServedChannels: (warehouseIds: readonly string[]): Promise<ServedChannel[]> =>
      client.warehouseChannel.findMany({
        where: { warehouseId: { in: [...warehouseIds] } },
        orderBy: { channelSlug: 'asc' },
      }),
    /** Which warehouses serve which channels, in the order in which they are asked. */
    allServedChannels: (): Promise<ServedChannel[]> =>
      client.warehouseChannel.findMany({ orderBy: [{ priority: 'asc' }, { warehouseId: 'asc' }] }),
    async setServedChannels(warehouseId: string, serves: Serves): Promise<void> {
      await client.warehouseChannel.deleteMany({ where: { warehouseId } });
      await client.warehouseChannel.createMany({ data: serves.map((channel) => ({ warehouseId, ...channel })) });
    },
  };
}

const toColumns = <Columns extends Pick<Warehouse, 'translations'>>({ translations, ...columns }: Columns) => ({
  ...columns,
  translations: translations as Prisma.InputJsonValue,
});

// The JSON column is written by this service alone, in the shape of its domain.
const toWarehouse = (row: Prisma.WarehouseModel): Warehouse => row as unknown as Warehouse;
