import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { maskError } from '#kit/edge';

/** What a service may say in an error that is nobody's business outside. */
const PRIVATE = ['exception', 'stacktrace', 'stack', 'debug', 'response', 'originalError', 'serviceName'];

const BUG = 'INTERNAL_SERVER_ERROR';

/** Make what makes errors fit to be shown; what is masked goes to `report`. */
export function createErrorMask(report: (bug: unknown) => void) {
  return (error: Error): GraphQLFormattedError => {
    const formatted = error instanceof GraphQLError ? error.toJSON() : { message: error.message };
    return isOfService(formatted) ? fromService(formatted, report) : maskError(formatted, error, report);
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
  if (typeof code !== 'string' || code === BUG) {
    report({ service, message, path });
    return { message: 'Something went wrong.', path, extensions: { code: BUG, service } };
  }
  const shown = Object.entries(extensions).filter(([key]) => !PRIVATE.includes(key));
  return { message, path, extensions: { ...Object.fromEntries(shown), service } };
}
