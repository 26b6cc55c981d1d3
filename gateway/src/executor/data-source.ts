import type { GraphQLDataSource } from '@apollo/gateway';
import DataLoader from 'dataloader';
import { type CallOutcome, type LineOptions, openServiceLine, type ServiceAnswer } from '#kit';
import { type GatewayContext, toServiceHeaders } from '../context';
import { ClientGoneError, SubgraphTimeoutError, SubgraphUnavailableError } from '../errors';
import { isUnitable, type ServiceQuery, unite } from './unite';

/** One service, as the executor calls it. */
export interface ServiceSource extends GraphQLDataSource {
  close(): Promise<void>;
}

/** Make the source of a service: calls it over a kept line, on behalf of whoever asks. */
export function createServiceSource(service: string, url: string, options: LineOptions): ServiceSource {
  const line = openServiceLine(service, url, options);
  const { metrics } = options;

  async function ask(request: ServiceQuery, { context, isQuery }: Caller): Promise<ServiceAnswer> {
    const outcome = await line.call({
      principal: context.principal,
      headers: toServiceHeaders(context),
      body: JSON.stringify(request),
      // What a mutation has begun goes on without its client, so that nothing is left half done.
      signal: isQuery ? context.signal : undefined,
    });
    if (outcome.kind === 'answered') return outcome.answer;
    if (outcome.kind === 'abandoned') throw new ClientGoneError();
    const error = toError(service, outcome);
    metrics.failures.inc({ service, code: error.code });
    throw error;
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
    close: line.close,
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

function toError(
  service: string,
  { kind }: Extract<CallOutcome, { kind: 'late' | 'hanging' | 'failed' }>,
): SubgraphTimeoutError | SubgraphUnavailableError {
  return kind === 'failed' ? new SubgraphUnavailableError(service) : new SubgraphTimeoutError(service);
}
