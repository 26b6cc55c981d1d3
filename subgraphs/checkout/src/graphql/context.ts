import type { RequestContext } from '#kit';
import type { Cart } from '../domain/cart';
import type { CheckoutService } from '../service';
import type { Quoted } from '../service/quote-cart';
import type { Store } from '../store';

/** What checkout's resolvers know. */
export interface CheckoutContext extends RequestContext {
  readonly service: CheckoutService;
  readonly store: Store;
  /** What other services say of a cart; asked once in a request. */
  quote(cart: Cart): Promise<Quoted>;
}
