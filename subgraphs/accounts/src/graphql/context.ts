import { type RequestContext, UnauthenticatedError } from '#kit';
import type { Reader } from '../domain/privacy';
import type { Loaders } from '../loaders';
import type { AccountsService } from '../service';

/** What accounts' resolvers know. */
export interface AccountsContext extends RequestContext, Reader {
  readonly service: AccountsService;
  readonly loaders: Loaders;
  /** Grows when somebody signs in: the rest of the request may show them what is theirs. */
  readonly proven: Set<string>;
}

/** The id of the customer or member of staff who asks, for fields that let nobody else in. */
export function callerOf({ principal }: Pick<RequestContext, 'principal'>): string {
  if (principal.kind === 'customer' || principal.kind === 'staff') return principal.id;
  throw new UnauthenticatedError();
}
