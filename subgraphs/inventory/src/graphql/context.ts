import { hasScope, principalName } from '#contracts';
import type { RequestContext } from '#kit';
import type { Loaders } from '../loaders';
import type { InventoryService } from '../service';
import type { Caller } from '../service/command';
import type { Store } from '../store';

/** What inventory's resolvers know. */
export interface InventoryContext extends RequestContext {
  readonly service: InventoryService;
  readonly store: Store;
  readonly loaders: Loaders;
  /** The moment the request is answered for: what expired before it is not reserved. */
  readonly at: Date;
}

/** Whether the caller may see how much there is exactly; everybody else learns whether there is enough. */
export const seesExact = ({ principal }: Pick<RequestContext, 'principal'>): boolean =>
  principal.kind === 'service' || hasScope(principal, 'inventory:read');

/** Who asks for something that must happen once. */
export const callerOf = ({ principal }: Pick<RequestContext, 'principal'>, idempotencyKey: string): Caller => ({
  principal: principalName(principal),
  idempotencyKey,
});
