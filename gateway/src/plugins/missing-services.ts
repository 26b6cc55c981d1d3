import type { GraphQLFormattedError } from 'graphql';

/** Codes that say a service is not there, for now; the last is a service's own word that its database is not. */
const AWAY = new Set<unknown>(['SUBGRAPH_UNAVAILABLE', 'SUBGRAPH_TIMEOUT', 'SERVICE_UNAVAILABLE']);

/** Say once for each service that it is away, however many fields and calls of an operation missed it. */
export function onceForEachService(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  const away = new Set<unknown>();
  return errors.filter(({ extensions: { code, service } = {} }) => {
    if (!AWAY.has(code)) return true;
    if (away.has(service)) return false;
    away.add(service);
    return true;
  });
}
