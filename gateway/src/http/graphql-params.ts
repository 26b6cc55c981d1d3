import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { BadRequestError } from '../errors';

/** A GraphQL request, as the specification of GraphQL over HTTP has it. */
export interface GraphqlParams {
  readonly query?: string;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The hash of a document that was sent before, or is sent along to be kept. */
  readonly persistedHash?: string;
}

const record = z.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);

const params = z.object({
  query: z.string('must be text').min(1, 'must not be empty').nullish(),
  operationName: z.string('must be text').nullish(),
  variables: record.nullish(),
  extensions: record.nullish(),
});

const persistedQuery = z.object({
  version: z.literal(1, 'must be 1: there is no other version'),
  sha256Hash: z.string('must be text').regex(/^[0-9a-f]{64}$/i, 'must be a SHA-256 in hexadecimal'),
});

/**
 * Read a request.
 * @throws BadRequestError
 */
export function readParams({ method, body, query }: Pick<FastifyRequest, 'method' | 'body' | 'query'>): GraphqlParams {
  const given = method === 'POST' ? body : fromSearch(query as Record<string, unknown>);
  if (Array.isArray(given)) throw new BadRequestError('Send one operation in a request.');
  const { query: text, operationName, variables, extensions } = check(params, given, '');
  const persisted = extensions?.persistedQuery;
  const persistedHash =
    persisted === undefined || persisted === null
      ? undefined
      : check(persistedQuery, persisted, 'extensions.persistedQuery').sha256Hash.toLowerCase();
  if (!text && !persistedHash) throw new BadRequestError('Send the operation as "query".');
  if (isDeeper(variables, MOST_LEVELS)) throw new BadRequestError('variables are nested too deeply.');
  return {
    query: text ?? undefined,
    operationName: operationName ?? undefined,
    variables: variables ?? {},
    persistedHash,
  };
}

/** Well above what any input has, and well below what JSON can be written of again without running out of stack. */
const MOST_LEVELS = 500;

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeper(item, levels - 1));
  for (const name in value) if (isDeeper(value[name as keyof typeof value], levels - 1)) return true;
  return false;
}

function check<Output>(schema: z.ZodType<Output>, value: unknown, place: string): Output {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const path = [...(place ? [place] : []), ...(issue?.path ?? [])].join('.') || 'The body';
  throw new BadRequestError(`${path} ${issue?.message ?? 'cannot be read'}.`);
}

/** In an address, objects are written as JSON. */
function fromSearch({ query, operationName, variables, extensions }: Record<string, unknown>): unknown {
  return {
    query,
    operationName,
    variables: parse('variables', variables),
    extensions: parse('extensions', extensions),
  };
}

function parse(name: string, text: unknown): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(String(text));
  } catch {
    throw new BadRequestError(`${name} is not valid JSON.`);
  }
}
