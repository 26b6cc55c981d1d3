import { hasScope, type Principal } from '#contracts';
import { InvalidHeaderError } from '#kit/edge';
import { ExplanationForbiddenError } from '../errors';

/** The header that asks for an explanation beside the answer. */
export const EXPLAIN_HEADER = 'x-explain';

/** Who is told how the gateway answers: nobody, staff with the scope `graph:explain`, or everybody. */
export const AUDIENCES = ['nobody', 'staff', 'everybody'] as const;

export type Audience = (typeof AUDIENCES)[number];

/**
 * Whether a request is to be explained, as its header says: services, their queries and their sizes are nobody's business
 * by default.
 * @throws InvalidHeaderError, ExplanationForbiddenError
 */
export function isExplained(header: string | undefined, principal: Principal, audience: Audience): boolean {
  if (header === undefined || header === 'false') return false;
  if (header !== 'true') throw new InvalidHeaderError(EXPLAIN_HEADER, 'true or false');
  const isAllowed = audience === 'everybody' || (audience === 'staff' && hasScope(principal, 'graph:explain'));
  if (!isAllowed) throw new ExplanationForbiddenError();
  return true;
}
