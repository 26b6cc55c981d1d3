import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isDatabaseAway } from '../data/database';
import { isUnstorableText } from '../data/unstorable-text';
import { AppError, UnavailableError, UnstorableTextError } from '../errors';

/** The answer for a bug: it says nothing, the log has the rest. */
const MASKED = { message: 'Something went wrong.', code: 'INTERNAL_SERVER_ERROR' };

/**
 * Make an error fit to be shown: a fault keeps its code and detail, what graphql-js itself says of a document stays,
 * anything else is masked and given to `report`.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (bug: unknown) => void,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  const cause = causeOf(error);
  const fault = toFault(cause);
  if (fault instanceof UnavailableError && fault.cause) report(fault);
  if (fault instanceof AppError) {
    return { message: fault.message, locations, path, extensions: { ...fault.detail, code: fault.code } };
  }
  const code = formatted.extensions?.code;
  const isAboutDocument = fault instanceof GraphQLError && isOfGraphql(fault) && code !== MASKED.code;
  if (isAboutDocument) return { message: formatted.message, locations, path, extensions: { code } };
  report(cause);
  return { message: MASKED.message, locations, path, extensions: { code: MASKED.code } };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError instanceof AppError
    ? error.originalError
    : unwrapResolverError(error);
}

/** What the database says of a statement may be a fault that callers know. */
function toFault(cause: unknown): unknown {
  if (isDatabaseAway(cause)) return new UnavailableError({ cause });
  return isUnstorableText(cause) ? new UnstorableTextError() : cause;
}

/** Apollo wraps what graphql-js says of a document or its variables once more. */
const isOfGraphql = ({ originalError }: GraphQLError): boolean =>
  !originalError || originalError instanceof GraphQLError;
