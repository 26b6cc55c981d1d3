import { hasScope, type Principal, principalName } from '#contracts';
import type { RequestContext } from '#kit';
import type { Payment } from '../domain/payment';
import type { Loaders } from '../loaders';
import type { PaymentsService } from '../service';
import type { Caller, CallerWithKey } from '../service/caller';
import type { Store } from '../store';

/** What payments' resolvers know. */
export interface PaymentsContext extends RequestContext {
  readonly service: PaymentsService;
  readonly store: Store;
  readonly loaders: Loaders;
}

/** Who asks for something. */
export const callerOf = ({ principal, traceparent }: Pick<RequestContext, 'principal' | 'traceparent'>): Caller => ({
  actor: principalName(principal),
  traceparent,
});

/** Who asks for something that must happen once. */
export const callerWithKey = (
  context: Pick<RequestContext, 'principal' | 'traceparent'>,
  idempotencyKey: string,
): CallerWithKey => ({ ...callerOf(context), idempotencyKey });

/** Whether somebody may know of a payment: who pays, services, and staff who look after payments. */
export function maySee(principal: Principal, { customerId }: Pick<Payment, 'customerId'>): boolean {
  if (principal.kind === 'customer') return customerId === principal.id;
  return principal.kind === 'service' || hasScope(principal, 'payments:read');
}
