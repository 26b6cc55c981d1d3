import type { GraphQLDataSource } from '@apollo/gateway';
import DataLoader from 'dataloader';
import { Pool } from 'undici';
import { INTERNAL_TOKEN_HEADER } from '#contracts';
import type { InternalSigner, Logger } from '#kit';
import { type GatewayContext, toServiceHeaders } from '../context';
import { ClientGoneError, SubgraphTimeoutError, SubgraphUnavailableError } from '../errors';
import { createWatch } from '../watch';
import { readAnswer, type ServiceAnswer } from './answer';
import { type Breaker, createBreaker } from './breaker';
import type { CallMetrics } from './metrics';
import { type PostOutcome, post } from './post';
import { isUnitable, type ServiceQuery, unite } from './unite';

/** One service, as the executor calls it. */
export interface ServiceSource extends GraphQLDataSource {
  close(): Promise<void>;
}

/** Connections to one service at most; further calls wait for one of them. */
const CONNECTIONS = 256;

/** What calling any service needs. */
export interface CallOptions {
  readonly signer: InternalSigner;
  readonly metrics: CallMetrics;
  readonly log: Logger;
  readonly timeoutMs: number;
}

/** Make the source of a service: calls it over kept connections, signed, for a limited time. */
export function createServiceSource(
  service: string,
  url: string,
  { signer, metrics, log, timeoutMs }: CallOptions,
): ServiceSource {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 });
  const breaker = createBreaker({ pauseMs: timeoutMs });
  const watch = createWatch(`service ${service}`, log);

  async function call(body: string, context: GatewayContext, signal: AbortSignal | undefined): Promise<PostOutcome> {
    const headers = {
      ...toServiceHeaders(context),
      [INTERNAL_TOKEN_HEADER]: await signer.sign(context.principal, service),
      'content-type': 'application/json',
      accept: 'application/json',
    };
    metrics.requests.inc({ service });
    const stop = metrics.seconds.startTimer({ service });
    const outcome = await post(pool, { path: pathname + search, headers, body }, { timeoutMs, signal });
    stop();
    note(outcome, breaker);
    return outcome;
  }

  function fail(error: SubgraphUnavailableError | SubgraphTimeoutError, why: unknown): never {
    metrics.failures.inc({ service, code: error.code });
    watch.failed(why);
    throw error;
  }

  async function ask(request: ServiceQuery, { context, isQuery }: Caller): Promise<ServiceAnswer> {
    if (!breaker.admits()) return fail(new SubgraphTimeoutError(service), 'it hangs');
    // What a mutation has begun goes on without its client, so that nothing is left half done.
    const outcome = await call(JSON.stringify(request), context, isQuery ? context.signal : undefined);
    switch (outcome.kind) {
      case 'abandoned':
        throw new ClientGoneError();
      case 'late':
        return fail(new SubgraphTimeoutError(service), `no answer within ${timeoutMs} ms`);
      case 'failed':
        return fail(new SubgraphUnavailableError(service), outcome.cause);
      case 'answered': {
        const answer = readAnswer(outcome.status, outcome.text);
        if (!answer) return fail(new SubgraphUnavailableError(service), `unusable answer, status ${outcome.status}`);
        watch.answered();
        return answer;
      }
    }
  }

  /** What one operation asks of the service at the same time for entities goes in one request. */
  const together = new WeakMap<GatewayContext, DataLoader<ServiceQuery, ServiceAnswer>>();
  function askTogether(request: ServiceQuery, caller: Caller): Promise<ServiceAnswer> {
    const { context } = caller;
    const loader = together.get(context) ?? createTogether((united) => ask(united, caller));
    together.set(context, loader);
    return loader.load(request);
  }

  return {
    async process(options): Promise<ServiceAnswer> {
      if (!('incomingRequestContext' in options)) throw new Error(`nobody asked for a ${options.kind}`);
      const { query = '', variables, operationName } = options.request;
      const caller: Caller = {
        context: options.context as GatewayContext,
        isQuery: options.incomingRequestContext.operation.operation === 'query',
      };
      return caller.isQuery && isUnitable({ query })
        ? askTogether({ query, variables }, caller)
        : ask({ query, variables, operationName }, caller);
    },
    close: () => pool.close(),
  };
}

/** For whom a service is asked, and whether only to read. */
interface Caller {
  readonly context: GatewayContext;
  readonly isQuery: boolean;
}

function createTogether(ask: (request: ServiceQuery) => Promise<ServiceAnswer>) {
  return new DataLoader<ServiceQuery, ServiceAnswer>(
    async (requests) => {
      if (requests.length === 1) return Promise.all(requests.map(ask));
      const { split, ...request } = unite(requests);
      return split(await ask(request));
    },
    { cache: false },
  );
}

function note(outcome: PostOutcome, breaker: Breaker): void {
  if (outcome.kind === 'late') breaker.timedOut();
  else if (outcome.kind !== 'abandoned') breaker.answered();
}
