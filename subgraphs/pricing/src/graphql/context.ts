import type { RequestContext } from '#kit';
import type { Loaders } from '../loaders';
import type { PricingService } from '../service';
import type { Store } from '../store';

/** What pricing's resolvers know. */
export interface PricingContext extends RequestContext {
  readonly service: PricingService;
  readonly store: Store;
  readonly loaders: Loaders;
  /** The moment of the request: all its prices are those of this moment. */
  readonly at: Date;
}
