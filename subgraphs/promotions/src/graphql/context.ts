import { principalName } from '#contracts';
import type { RequestContext } from '#kit';
import type { Loaders } from '../loaders';
import type { PromotionsService } from '../service';
import type { Caller } from '../service/settle-discounts';
import type { Store } from '../store';

/** What promotions' resolvers know. */
export interface PromotionsContext extends RequestContext {
  readonly service: PromotionsService;
  readonly store: Store;
  readonly loaders: Loaders;
  readonly now: () => Date;
}

/** Who asks, and in what work. */
export const callerOf = ({ principal, traceparent }: RequestContext): Caller => ({
  actor: principalName(principal),
  traceparent,
});
