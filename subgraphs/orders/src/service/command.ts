import { hasScope, type Principal, principalName } from '#contracts';
import type { IdempotentRequest } from '#kit';
import type { Order } from '../domain/order';
import { wasSold } from '../domain/order-status';
import type { Parts } from './parts';

/** Who asks for something that must happen once, and the key they chose for it. */
export interface Caller {
  readonly principal: Principal;
  /** Their name in the timeline. */
  readonly actor: string;
  readonly idempotencyKey: string;
  readonly traceparent: string;
}

/** An order by its id, or by the token of its link. */
export type OrderReference = { readonly orderId: string } | { readonly token: string };

/** The order that a caller names, if they may do something with it; whoever has its link may what its customer may. */
export async function findOwn({ store, links, now }: Parts, { principal }: Caller, reference: OrderReference) {
  const id = 'token' in reference ? await links.readOrderToken(reference.token, now()) : reference.orderId;
  const [order] = id ? await store.ordersById([id]) : [];
  if (!order || order.status === 'ABANDONED') return undefined;
  return 'token' in reference || mayTouch(principal, order) ? order : undefined;
}

function mayTouch(principal: Principal, { customerId, status }: Order): boolean {
  if (hasScope(principal, 'orders:write')) return true;
  return principal.kind === 'customer' && principal.id === customerId && wasSold(status);
}

/** A request that has one effect. Guests have no name: an order's link is theirs, and so are the keys used with it. */
export function requestOf(
  caller: Caller,
  operation: string,
  orderId: string,
  body: unknown,
  at: Date,
): IdempotentRequest {
  const { principal, idempotencyKey: key } = caller;
  const name = principal.kind === 'anonymous' ? `guest:${orderId}` : principalName(principal);
  return { principal: name, operation, key, body, at };
}
