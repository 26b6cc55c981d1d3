import { hasScope, type IdKind, isId } from '#contracts';
import type { Loader, ReferenceResolver } from '#kit';
import type { PromotionsContext } from './context';

/** The thing of a kind with the id that another service knows of it, for staff. */
export function findForStaff<Kind extends IdKind>(
  kind: Kind,
  loader: (context: PromotionsContext) => Pick<Loader<string, unknown>, 'load'>,
): ReferenceResolver<PromotionsContext> {
  return ({ id }, context) =>
    isId(kind, id) && hasScope(context.principal, 'promotions:read') ? loader(context).load(id) : null;
}
