import type { RequestContext } from '#kit';
import type { CheckoutService } from '../service';
import type { Store } from '../store';

/** What checkout's resolvers know. */
export interface CheckoutContext extends RequestContext {
  readonly service: CheckoutService;
  readonly store: Store;
}
