import { hasScope, type Principal, principalName } from '#contracts';
import type { RequestContext } from '#kit';
import type { Order } from '../domain/order';
import { wasSold } from '../domain/order-status';
import type { Loaders } from '../loaders';
import type { OrderLinks } from '../security/order-links';
import type { OrdersService } from '../service';
import type { Store } from '../store';

/** What orders' resolvers know. */
export interface OrdersContext extends RequestContext {
  readonly service: OrdersService;
  readonly store: Store;
  readonly loaders: Loaders;
  readonly links: OrderLinks;
  /** The moment the request is answered for. */
  readonly at: Date;
}

type Caller = Pick<RequestContext, 'principal'>;

/** Whether the caller is staff that may see every order. */
export const seesAll = ({ principal }: Caller): boolean => hasScope(principal, 'orders:read');

/** Whether the caller is this customer. */
export const isSelf = ({ principal }: Caller, customerId: string): boolean =>
  principal.kind === 'customer' && principal.id === customerId;

/** Whether the caller may see an order: staff every one but the abandoned, a customer their own once they are sold. */
export function maySee(caller: Caller, { status, customerId }: Pick<Order, 'status' | 'customerId'>): boolean {
  if (status === 'ABANDONED') return false;
  return seesAll(caller) || (wasSold(status) && customerId !== null && isSelf(caller, customerId));
}

/** The name under which the timeline keeps who did something; whoever is not signed in came by an order's link. */
export const actorOf = (principal: Principal): string =>
  principal.kind === 'anonymous' ? 'guest' : principalName(principal);
