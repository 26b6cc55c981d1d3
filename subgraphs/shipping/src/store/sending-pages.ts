import { type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Fulfilment } from '../domain/fulfilment';
import type { Shipment, ShipmentState } from '../domain/shipment';
import type { Prisma } from '../generated/prisma/client';

/** Which shipments. */
export interface ShipmentFilter {
  readonly state?: ShipmentState;
  readonly orderId?: string;
}

const NEWEST = {
  name: 'NEWEST',
  by: [
    { column: 'createdAt', direction: 'desc', kind: 'date' },
    { column: 'id', direction: 'desc' },
  ],
} as const;

const OLDEST = {
  name: 'OLDEST',
  by: [
    { column: 'createdAt', direction: 'asc', kind: 'date' },
    { column: 'orderId', direction: 'asc' },
  ],
} as const;

const shipmentParts = {
  lines: { orderBy: { orderLineId: 'asc' } },
  parcels: { orderBy: { position: 'asc' } },
} as const;
const fulfilmentParts = {
  lines: { orderBy: [{ orderLineId: 'asc' }, { warehouseId: 'asc' }] },
} satisfies Prisma.FulfilmentInclude;

/** The statements on lists of what is sent. */
export function sendingPages(client: Prisma.TransactionClient) {
  return {
    async pageOfShipments(filter: ShipmentFilter, request: PageRequest): Promise<Page<Shipment>> {
      const { where, ...keyset } = toKeyset<Shipment>(NEWEST, request);
      const rows = await client.shipment.findMany({
        where: { AND: [filter, where] },
        ...keyset,
        include: shipmentParts,
      });
      return toPage<Shipment>(NEWEST, request, rows as unknown as Shipment[]);
    },
    countShipments: (where: ShipmentFilter): Promise<number> => client.shipment.count({ where }),

    async pageOfFulfilments({ unpacked }: { unpacked: boolean }, request: PageRequest): Promise<Page<Fulfilment>> {
      const { where, ...keyset } = toKeyset<Fulfilment>(OLDEST, request);
      const rows = await client.fulfilment.findMany({
        where: { AND: [toWhere(unpacked), where] },
        ...keyset,
        include: fulfilmentParts,
      });
      return toPage<Fulfilment>(OLDEST, request, rows as unknown as Fulfilment[]);
    },
    countFulfilments: ({ unpacked }: { unpacked: boolean }): Promise<number> =>
      client.fulfilment.count({ where: toWhere(unpacked) }),
  };
}

const toWhere = (unpacked: boolean): Prisma.FulfilmentWhereInput =>
  unpacked ? { isUnpacked: true } : { number: { not: null } };
