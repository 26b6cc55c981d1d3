import { hasScope } from '#contracts';
import type { RequestContext } from '#kit';
import type { Loaders } from '../loaders';
import type { CatalogService } from '../service';
import type { Store } from '../store';

/** What catalog's resolvers know. */
export interface CatalogContext extends RequestContext {
  readonly service: CatalogService;
  readonly store: Store;
  readonly loaders: Loaders;
  /** Where browsers reach this service, without a slash at the end. */
  readonly publicUrl: string;
}

/** Whether the caller may see what customers do not: drafts and archived products. */
export const seesAll = ({ principal }: Pick<RequestContext, 'principal'>): boolean =>
  hasScope(principal, 'catalog:read');
