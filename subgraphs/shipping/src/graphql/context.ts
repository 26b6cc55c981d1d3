import type { RequestContext } from '#kit';
import type { Loaders } from '../loaders';
import type { ShippingService } from '../service';
import type { Store } from '../store';

/** What shipping's resolvers know. */
export interface ShippingContext extends RequestContext {
  readonly service: ShippingService;
  readonly store: Store;
  readonly loaders: Loaders;
}
