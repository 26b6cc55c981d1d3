import type { Caller } from '../../service/command';
import { actorOf, type OrdersContext } from '../context';

/** Who asks for something that must happen once. */
export const callerOf = (
  { principal, traceparent }: Pick<OrdersContext, 'principal' | 'traceparent'>,
  idempotencyKey: string,
): Caller => ({ principal, actor: actorOf(principal), idempotencyKey, traceparent });
