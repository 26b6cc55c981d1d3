import type { GraphQLFormattedError } from 'graphql';

/** What a service said to one call. */
export interface ServiceAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/**
 * Read a service's HTTP answer; `undefined` for one that is no answer to a GraphQL request. A 4xx with errors in it is
 * one (the service found fault with the operation), a 401 is not: there the gateway itself was turned away.
 */
export function readAnswer(status: number, text: string): ServiceAnswer | undefined {
  if (status >= 500 || status === 401) return undefined;
  try {
    const body: unknown = JSON.parse(text);
    if (!isRecord(body)) return undefined;
    const { data, errors } = body;
    const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isRecord);
    if (errors !== undefined && !hasErrors) return undefined;
    if (!hasErrors && !isRecord(data)) return undefined;
    return body;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
