import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { OrderFilter, SeenStatus } from '../domain/order-filter';
import { ORDER_ORDERS, type OrderOrderName } from '../domain/order-order';
import type { ReturnState } from '../domain/return-state';
import type { Prisma } from '../generated/prisma/client';

/** Where an order stands in a list. */
interface Place {
  readonly id: string;
  readonly createdAt: Date;
}

interface ReturnPlace {
  readonly id: string;
  readonly requestedAt: Date;
}

const SEEN = ['PENDING', 'CONFIRMED', 'COMPLETED', 'CANCELLED'] as const satisfies SeenStatus[];
const SOLD = ['CONFIRMED', 'COMPLETED', 'CANCELLED'] as const satisfies SeenStatus[];

const orderBy = (name: OrderOrderName): KeysetOrder<Place> => {
  const column = ORDER_ORDERS[name];
  return { name, by: [column, { column: 'id', direction: column.direction }] };
};

const NEWEST_RETURN: KeysetOrder<ReturnPlace> = {
  name: 'NEWEST',
  by: [
    { column: 'requestedAt', kind: 'date', direction: 'desc' },
    { column: 'id', direction: 'desc' },
  ],
};

/** The statements that say which orders and returns a list shows; what they are is loaded by id. */
export function pageReads(client: Prisma.TransactionClient) {
  return {
    /** Of all orders but the abandoned. */
    async pageOfOrders(filter: OrderFilter, name: OrderOrderName, request: PageRequest): Promise<Page<Place>> {
      const { where, ...keyset } = toKeyset(orderBy(name), request);
      const seen = { AND: [{ status: { in: [...SEEN] } }, toWhere(filter), where] };
      const rows = await client.order.findMany({ where: seen, ...keyset, select: { id: true, createdAt: true } });
      return toPage(orderBy(name), request, rows);
    },
    countOrders: (filter: OrderFilter): Promise<number> =>
      client.order.count({ where: { AND: [{ status: { in: [...SEEN] } }, toWhere(filter)] } }),

    /** Of the orders that a customer sees. */
    async pageOfCustomersOrders(customerId: string, request: PageRequest): Promise<Page<Place>> {
      const order = orderBy('CREATED_AT_DESC');
      const { where, ...keyset } = toKeyset(order, request);
      const own = { AND: [{ customerId, status: { in: [...SOLD] } }, where] };
      const rows = await client.order.findMany({ where: own, ...keyset, select: { id: true, createdAt: true } });
      return toPage(order, request, rows);
    },
    countCustomersOrders: (customerId: string): Promise<number> =>
      client.order.count({ where: { customerId, status: { in: [...SOLD] } } }),

    async pageOfReturns(states: readonly ReturnState[] | undefined, request: PageRequest): Promise<Page<ReturnPlace>> {
      const { where, ...keyset } = toKeyset(NEWEST_RETURN, request);
      const wanted = { AND: [states ? { state: { in: [...states] } } : {}, where] };
      const rows = await client.return.findMany({ where: wanted, ...keyset, select: { id: true, requestedAt: true } });
      return toPage(NEWEST_RETURN, request, rows);
    },
    countReturns: (states?: readonly ReturnState[]): Promise<number> =>
      client.return.count({ where: states ? { state: { in: [...states] } } : {} }),
  };
}

function toWhere(filter: OrderFilter): Prisma.OrderWhereInput {
  const { AND = [], OR, NOT, statuses, paymentStatuses, fulfilmentStatuses, from, until } = filter;
  const { channels, customerIds, email, numberPrefix, skus } = filter;
  return {
    AND: AND?.map(toWhere),
    ...(OR && { OR: OR.map(toWhere) }),
    ...(NOT && { NOT: toWhere(NOT) }),
    ...(statuses && { status: { in: [...statuses] } }),
    ...(paymentStatuses && { paymentStatus: { in: [...paymentStatuses] } }),
    ...(fulfilmentStatuses && { fulfilmentStatus: { in: [...fulfilmentStatuses] } }),
    ...(channels && { channel: { in: [...channels] } }),
    ...(customerIds && { customerId: { in: [...customerIds] } }),
    ...(email && { emailKey: email.trim().toLowerCase() }),
    ...(numberPrefix && { number: { startsWith: numberPrefix } }),
    ...(skus && { lines: { some: { sku: { in: [...skus] } } } }),
    ...((from || until) && { createdAt: { gte: from ?? undefined, lt: until ?? undefined } }),
  };
}
