import type { GraphQLFormattedError } from 'graphql';
import { GATEWAY_ISSUER, INTERNAL_TOKEN_HEADER, type Principal, type Scope } from '#contracts';
import {
  createLog,
  createMetrics,
  type Database,
  openDatabase,
  type RequestContext,
  type Subgraph,
  serveSubgraph,
} from '#kit';
import { createTestDatabase } from './database';
import { type TestEvents, testEvents } from './events';
import { createTestKeys } from './keys';

/** What a service answered. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
}

/** Someone who asks: a query, its variables, and headers such as `x-locale`. */
export type Ask = <Data = Record<string, never>>(
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answer<Data>>;

/** A service on a database of its own, asked as the gateway would ask it. */
export interface TestSubgraph extends TestEvents {
  /** Ask on behalf of somebody. */
  as(principal: Principal): Ask;
  /** Ask on behalf of nobody in particular. */
  readonly anonymous: Ask;
  /** A request as it is, without an internal token unless `headers` has one. */
  request(options: {
    url: string;
    method?: 'GET' | 'POST';
    headers?: Record<string, string>;
    body?: unknown;
  }): Promise<{
    status: number;
    body: string;
    headers: Record<string, unknown>;
  }>;
  /** An internal token of `principal` for `audience`; this service unless said. */
  token(principal: Principal, audience?: string): Promise<string>;
  readonly sdl: string;
  readonly database: Database;
  readonly databaseUrl: string;
  /** Do one of the service's jobs now; none runs by itself. */
  runJob(name: string): Promise<void>;
  /** SQL statements that `work` cost. */
  statements(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

/** A customer to ask on behalf of. */
export const customer = (id = 'cus_000000000000000000000001'): Principal => ({ kind: 'customer', id });

/** A member of staff with these scopes. */
export const staff = (...scopes: Scope[]): Principal => ({
  kind: 'staff',
  id: 'stf_000000000000000000000001',
  scopes,
});

/** Another service. */
export const service = (name = 'checkout'): Principal => ({ kind: 'service', name });

/** Start a service for a test file: a fresh database with its migrations, the real HTTP route, real tokens. */
export async function startTestSubgraph<Context extends RequestContext>(
  name: string,
  create: (database: Database) => Subgraph<Context> | Promise<Subgraph<Context>>,
): Promise<TestSubgraph> {
  const metrics = createMetrics();
  const log = createLog(name, process.env.LOG_LEVEL ?? 'silent');
  const own = await createTestDatabase(name);
  const database = openDatabase({ url: own.url, log, metrics });
  const subgraph = await create(database);
  const keys = await createTestKeys();
  const server = await serveSubgraph(subgraph, { log, metrics, keys: { keys: keys.open } });
  await server.app.ready();

  const token: TestSubgraph['token'] = async (principal, audience = name) => {
    const signer = keys.signer(principal.kind === 'service' ? principal.name : GATEWAY_ISSUER);
    return signer.sign(principal, audience);
  };
  const request: TestSubgraph['request'] = async ({ url, method = 'POST', headers = {}, body }) => {
    const payload = typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body);
    const type = payload === undefined ? undefined : { 'content-type': 'application/json' };
    const answer = await server.app.inject({ method, url, headers: { ...type, ...headers }, payload });
    return { status: answer.statusCode, body: answer.body, headers: answer.headers };
  };
  const as: TestSubgraph['as'] =
    (principal) =>
    async (query, variables = {}, headers = {}) => {
      const signed = { [INTERNAL_TOKEN_HEADER]: await token(principal), ...headers };
      const answer = await request({ url: '/graphql', headers: signed, body: { query, variables } });
      const { data, errors = [] } = JSON.parse(answer.body);
      return { status: answer.status, data, errors };
    };
  return {
    ...testEvents(subgraph, database),
    as,
    anonymous: as({ kind: 'anonymous' }),
    request,
    token,
    sdl: subgraph.schema.sdl,
    database,
    databaseUrl: own.url,
    async runJob(wanted) {
      const job = subgraph.jobs?.find((one) => one.name === wanted);
      if (!job) throw new Error(`${name} has no job "${wanted}"`);
      await job.run();
    },
    async statements(work) {
      const count = async () => (await metrics.sqlStatements.get()).values[0]?.value ?? 0;
      const before = await count();
      await work();
      return (await count()) - before;
    },
    async stop() {
      await server.drain();
      await own.drop();
    },
  };
}
