import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { formatError } from '#kit';
import { DocumentTooLargeError } from '../errors';
import { OPERATION_LIMITS } from './document-limits';

/** What a service may say in an error that is nobody's business outside. */
const PRIVATE = ['exception', 'stacktrace', 'stack', 'debug', 'response', 'originalError', 'serviceName'];

const BUG = 'INTERNAL_SERVER_ERROR';

/** Make errors fit to be shown; what is masked goes to `report`. */
export function createErrorMask(report: (bug: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (isOfService(formatted)) return fromService(formatted, report);
    if (isRefusedByApollo(error)) return { message: formatted.message, extensions: { code: 'BAD_REQUEST' } };
    if (isStackUsedUp(error))
      return formatError(formatted, new DocumentTooLargeError('levels', OPERATION_LIMITS.levels), report);
    return formatError(formatted, error, report);
  };
}

/** The engine names the service in every error that a service answered with. */
const isOfService = ({ extensions }: GraphQLFormattedError): boolean => typeof extensions?.serviceName === 'string';

/**
 * A service's error keeps its code and detail, and says which service it is from. One without a code is a bug of that
 * service that it did not mask.
 */
function fromService(
  { message, path, extensions = {} }: GraphQLFormattedError,
  report: (bug: unknown) => void,
): GraphQLFormattedError {
  const service = extensions.serviceName;
  const { code } = extensions;
  if (typeof code !== 'string' || code === BUG || code === 'DOWNSTREAM_SERVICE_ERROR') {
    report({ service, message, path });
    return { message: 'Something went wrong.', path, extensions: { code: BUG, service } };
  }
  const shown = Object.entries(extensions).filter(([key]) => !PRIVATE.includes(key));
  return { message, path, extensions: { ...Object.fromEntries(shown), service } };
}

/** Apollo gives some bad requests a status and no code. */
function isRefusedByApollo(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) return false;
  const { http } = error.extensions as { http?: { status?: number } };
  return http?.status === 400 && !error.originalError;
}

/** A document or a value that is nested so deeply that who reads or writes it runs out of stack. */
function isStackUsedUp(error: unknown): boolean {
  if (error instanceof RangeError) return error.message.includes('call stack');
  return error instanceof GraphQLError && isStackUsedUp(error.originalError);
}
