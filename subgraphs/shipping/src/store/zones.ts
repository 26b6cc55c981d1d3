import { type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { ShippingZone } from '../domain/zone';
import type { Prisma } from '../generated/prisma/client';

/** The statements on zones. */
export function zoneRows(client: Prisma.TransactionClient) {
  return {
    async findZones(ids: readonly string[]): Promise<ShippingZone[]> {
      return (await client.shippingZone.findMany({ where: { id: { in: [...ids] } } })).map(toZone);
    },
    async pageOfZones(request: PageRequest): Promise<Page<ShippingZone>> {
      const order = { name: 'CODE', by: [{ column: 'code', direction: 'asc' }] } as const;
      const rows = await client.shippingZone.findMany(toKeyset<ShippingZone>(order, request));
      return toPage<ShippingZone>(order, request, rows.map(toZone));
    },
    countZones: (): Promise<number> => client.shippingZone.count(),
    async addZone({ version, ...zone }: ShippingZone, createdAt: Date): Promise<ShippingZone> {
      return toZone(await client.shippingZone.create({ data: { ...toColumns(zone), createdAt } }));
    },
    /** Save an edited zone if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveZone({ id, version, ...zone }: ShippingZone): Promise<ShippingZone | null> {
      const data = { ...toColumns(zone), version: { increment: 1 } };
      const [saved] = await client.shippingZone.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toZone(saved) : null;
    },
  };
}

const toColumns = <Columns extends Pick<ShippingZone, 'translations' | 'countryCodes'>>({
  translations,
  countryCodes,
  ...columns
}: Columns) => ({
  ...columns,
  countryCodes: [...countryCodes],
  translations: translations as Prisma.InputJsonValue,
});

// The JSON column is written by this service alone, in the shape of its domain.
const toZone = (row: Prisma.ShippingZoneModel): ShippingZone => row as unknown as ShippingZone;
