import type { GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../data/database';
import { isUnstorableText } from '../data/unstorable-text';
import { UnavailableError, UnstorableTextError } from '../errors';
import { maskError } from './mask-error';

/** Make an error of a service fit to be shown, what its database says among them: see {@link maskError}. */
export const formatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (bug: unknown) => void,
): GraphQLFormattedError => maskError(formatted, error, report, toFault);

/** What the database says of a statement may be a fault that callers know. */
function toFault(cause: unknown): unknown {
  if (isDatabaseAway(cause)) return new UnavailableError({ cause });
  return isUnstorableText(cause) ? new UnstorableTextError() : cause;
}
