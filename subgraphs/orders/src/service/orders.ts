import { hasTooManyConditions, type Page, type PageRequest } from '#kit';
import type { Order } from '../domain/order';
import type { OrderFilter } from '../domain/order-filter';
import type { OrderOrderName } from '../domain/order-order';
import type { Return } from '../domain/return';
import type { ReturnState } from '../domain/return-state';
import { FilterTooLargeError } from '../errors';
import type { Parts } from './parts';

/** The use cases of looking at orders. */
export function orderService({ store, links, now }: Parts) {
  return {
    /** The orders that fit `where`: a page of them, and how many there are. */
    listOrders(where: OrderFilter) {
      if (hasTooManyConditions(where)) throw new FilterTooLargeError();
      return {
        page: async (order: OrderOrderName, request: PageRequest): Promise<Page<Order>> =>
          load(await store.pageOfOrders(where, order, request), store.ordersById),
        count: () => store.countOrders(where),
      };
    },

    /** What a customer bought, the newest first. */
    listOrdersOf: (customerId: string) => ({
      page: async (request: PageRequest): Promise<Page<Order>> =>
        load(await store.pageOfCustomersOrders(customerId, request), store.ordersById),
      count: () => store.countCustomersOrders(customerId),
    }),

    /** Returns in some states or in any, the newest first. */
    listReturns: (states?: readonly ReturnState[]) => ({
      page: async (request: PageRequest): Promise<Page<Return>> =>
        load(await store.pageOfReturns(states, request), store.returnsById),
      count: () => store.countReturns(states),
    }),

    /** The order that a link opens, once it is sold. */
    async findByToken(token: string): Promise<Order | null> {
      const id = await links.readOrderToken(token, now());
      const [order] = id ? await store.ordersById([id]) : [];
      return order?.confirmedAt ? order : null;
    },
  };
}

/** Load what the places of a page name, in its order. */
async function load<Thing extends { readonly id: string }>(
  page: Page<{ readonly id: string }>,
  find: (ids: readonly string[]) => Promise<Thing[]>,
): Promise<Page<Thing>> {
  const things = new Map((await find(page.rows.map(({ node }) => node.id))).map((thing) => [thing.id, thing]));
  const rows = page.rows.flatMap(({ node, cursor }) => {
    const thing = things.get(node.id);
    return thing ? [{ node: thing, cursor }] : [];
  });
  return { ...page, rows };
}
