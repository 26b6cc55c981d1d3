import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { AppError, UnavailableError } from '../errors';

/** The answer for a bug: it says nothing, the log has the rest. */
const MASKED = { message: 'Something went wrong.', code: 'INTERNAL_SERVER_ERROR' };

/**
 * Make an error fit to be shown: a fault keeps its code and detail, what graphql-js itself says of a document stays,
 * anything else is masked and given to `report`.
 * @param toFault tells which causes are faults that callers know, by another name.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (bug: unknown) => void,
  toFault: (cause: unknown) => unknown = (cause) => cause,
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

/** Apollo wraps what graphql-js says of a document or its variables once more. */
const isOfGraphql = ({ originalError }: GraphQLError): boolean =>
  !originalError || originalError instanceof GraphQLError;
