import { type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { NewWarehouse, ServedChannel, Warehouse } from '../domain/warehouse';
import type { Prisma } from '../generated/prisma/client';

const include = {
  serves: { select: { channelSlug: true, priority: true }, orderBy: { channelSlug: 'asc' } },
} as const;

/** The statements on warehouses and the channels they serve. */
export function warehouseRows(client: Prisma.TransactionClient) {
  return {
    async findWarehouses(ids: readonly string[]): Promise<Warehouse[]> {
      return (await client.warehouse.findMany({ where: { id: { in: [...ids] } }, include })).map(toWarehouse);
    },
    async findWarehousesByCode(codes: readonly string[]): Promise<Warehouse[]> {
      return (await client.warehouse.findMany({ where: { code: { in: [...codes] } }, include })).map(toWarehouse);
    },
    async pageOfWarehouses(request: PageRequest): Promise<Page<Warehouse>> {
      const order = { name: 'CODE', by: [{ column: 'code', direction: 'asc' }] } as const;
      const rows = await client.warehouse.findMany({ ...toKeyset<Warehouse>(order, request), include });
      return toPage<Warehouse>(order, request, rows.map(toWarehouse));
    },
    countWarehouses: (): Promise<number> => client.warehouse.count(),
    /** The warehouses that ship for a channel, in the order in which they are asked. */
    async findWarehousesServing(channelSlug: string): Promise<Warehouse['id'][]> {
      const orderBy = [{ priority: 'asc' }, { warehouseId: 'asc' }] as const;
      const rows = await client.warehouseChannel.findMany({ where: { channelSlug }, orderBy: [...orderBy] });
      return rows.map(({ warehouseId }) => warehouseId);
    },
    async addWarehouse({ serves, ...warehouse }: NewWarehouse & { id: Warehouse['id'] }): Promise<void> {
      await client.warehouse.create({ data: { ...toColumns(warehouse), id: warehouse.id, code: warehouse.code } });
      await addChannels(warehouse.id, serves);
    },
    /** Save an edited warehouse if it is still in the version it was loaded in; whether it was. */
    async saveWarehouse({ id, version, serves, ...warehouse }: Warehouse): Promise<boolean> {
      const data = { ...toColumns(warehouse), version: { increment: 1 } };
      const { count } = await client.warehouse.updateMany({ where: { id, version }, data });
      if (count === 0) return false;
      await client.warehouseChannel.deleteMany({ where: { warehouseId: id } });
      await addChannels(id, serves);
      return true;
    },
  };

  async function addChannels(warehouseId: string, serves: readonly ServedChannel[]): Promise<void> {
    await client.warehouseChannel.createMany({ data: serves.map((channel) => ({ warehouseId, ...channel })) });
  }
}

const toColumns = ({ name, translations, city, countryCode }: Omit<NewWarehouse, 'serves'>) => ({
  name,
  translations: translations as Prisma.InputJsonValue,
  city,
  countryCode,
});

type Row = Prisma.WarehouseGetPayload<{ include: typeof include }>;

// The JSON column is written by this service alone, in the shape of its domain.
const toWarehouse = (row: Row): Warehouse => row as unknown as Warehouse;
