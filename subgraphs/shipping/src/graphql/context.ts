import { hasScope, principalName } from '#contracts';
import type { RequestContext } from '#kit';
import type { Fulfilment } from '../domain/fulfilment';
import type { Loaders } from '../loaders';
import type { ShippingService } from '../service';
import type { Caller } from '../service/command';
import type { Store } from '../store';

/** What shipping's resolvers know. */
export interface ShippingContext extends RequestContext {
  readonly service: ShippingService;
  readonly store: Store;
  readonly loaders: Loaders;
}

type Asking = Pick<RequestContext, 'principal' | 'traceparent'>;

/** Who asks for something that must happen once. */
export const callerOf = ({ principal, traceparent }: Asking, idempotencyKey: string): Caller => ({
  principal: principalName(principal),
  idempotencyKey,
  traceparent,
});

/** Whether the caller may see what was sent of an order: staff, and the customer whose order it is. */
export const seesOrder = ({ principal }: Pick<Asking, 'principal'>, { customerId }: Fulfilment): boolean =>
  hasScope(principal, 'shipping:read') || (principal.kind === 'customer' && principal.id === customerId);
