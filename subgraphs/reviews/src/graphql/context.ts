import type { Id } from '#contracts';
import { ForbiddenError, type RequestContext } from '#kit';
import type { Loaders } from '../loaders';
import type { ReviewsService } from '../service';
import type { Store } from '../store';

/** What the resolvers of reviews know. */
export interface ReviewsContext extends RequestContext {
  readonly service: ReviewsService;
  readonly store: Store;
  readonly loaders: Loaders;
}

/**
 * The customer a request speaks for.
 * @throws ForbiddenError when it speaks for somebody else.
 */
export function customerOf({ principal }: Pick<RequestContext, 'principal'>): Id<'customer'> {
  if (principal.kind !== 'customer') throw new ForbiddenError();
  return principal.id;
}

/** Whether a request speaks for this customer. */
export const isSelf = ({ principal }: Pick<RequestContext, 'principal'>, customerId: string): boolean =>
  principal.kind === 'customer' && principal.id === customerId;
