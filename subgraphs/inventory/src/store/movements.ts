import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Movement } from '../domain/movement';
import type { MovementFilter } from '../domain/movement-filter';
import type { Prisma } from '../generated/prisma/client';

const NEWEST_FIRST: KeysetOrder<Movement> = {
  name: 'NEWEST',
  by: [
    { column: 'at', kind: 'date', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
};

/** The statements on the ledger: as it is read. */
export function movementRows(client: Prisma.TransactionClient) {
  return {
    /** The newest first. */
    async pageOfMovements(filter: MovementFilter, request: PageRequest): Promise<Page<Movement>> {
      const { where, ...keyset } = toKeyset(NEWEST_FIRST, request);
      const rows = await client.movement.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(NEWEST_FIRST, request, rows);
    },
    countMovements: (filter: MovementFilter): Promise<number> => client.movement.count({ where: toWhere(filter) }),
  };
}

function toWhere(filter: MovementFilter): Prisma.MovementWhereInput {
  const { warehouses, skus, merchandiseIds, reasons, from, until } = filter;
  return {
    level: {
      ...(warehouses && { warehouse: { code: { in: [...warehouses] } } }),
      ...(skus && { merchandise: { sku: { in: [...skus] } } }),
      ...(merchandiseIds && { merchandiseId: { in: [...merchandiseIds] } }),
    },
    ...(reasons && { reason: { in: [...reasons] } }),
    ...((from || until) && { at: { gte: from ?? undefined, lt: until ?? undefined } }),
  };
}
