import { isAnyId, isId } from '#contracts';
import type { Invoice } from '../domain/invoice';
import type { Order } from '../domain/order';
import { readOrderNumber } from '../domain/order-number';
import type { Return } from '../domain/return';
import { maySee, type OrdersContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** A customer of accounts, or a thing of catalog, known here by its id alone. */
export interface Stub {
  readonly id: string;
}

/** The customer with this id; whether there is one, accounts knows. */
export function findCustomer({ id }: Key): Stub | null {
  return isId('customer', id) ? { id } : null;
}

/** The thing with this id, of whatever kind; whether there is one, catalog knows. */
export function findMerchandise({ id }: Key): Stub | null {
  return isAnyId(id) ? { id } : null;
}

/** The order with this id or number, if the caller may see it. */
export async function findOrder({ id, number }: Key, context: OrdersContext): Promise<Order | null> {
  const { loaders } = context;
  const written = typeof number === 'string' ? readOrderNumber(number) : undefined;
  const order = isId('order', id)
    ? await loaders.order.load(id)
    : written && (await loaders.orderByNumber.load(written));
  return order && maySee(context, order) ? order : null;
}

/** The return with this id, if the caller may see its order. */
export async function findReturn({ id }: Key, context: OrdersContext): Promise<Return | null> {
  const found = isId('return', id) ? await context.loaders.return.load(id) : null;
  return found && (await findOrder({ id: found.orderId }, context)) ? found : null;
}

/** The invoice with this id, if the caller may see its order. */
export async function findInvoice({ id }: Key, context: OrdersContext): Promise<Invoice | null> {
  const found = isId('invoice', id) ? await context.loaders.invoice.load(id) : null;
  return found && (await findOrder({ id: found.orderId }, context)) ? found : null;
}
