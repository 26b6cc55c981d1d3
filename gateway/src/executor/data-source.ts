import { type CallOutcome, type LineOptions, openServiceLine, type ServiceAnswer } from '#kit';
import { type GatewayContext, toServiceHeaders } from '../context';
import { ClientGoneError, SubgraphTimeoutError, SubgraphUnavailableError } from '../errors';
import type { ServiceRequest } from './calls';

/** One service, as the engine calls it. */
export interface ServiceSource {
  /** Ask it something on behalf of whoever asks the gateway. Rejects when there is no answer. */
  ask(request: ServiceRequest, context: GatewayContext): Promise<ServiceAnswer>;
  close(): Promise<void>;
}

/** Make the source of a service: calls it over a kept line. */
export function createServiceSource(service: string, url: string, options: LineOptions): ServiceSource {
  const line = openServiceLine(service, url, options);
  const { metrics } = options;
  return {
    async ask({ body, isQuery }, context) {
      const outcome = await line.call({
        principal: context.principal,
        headers: toServiceHeaders(context),
        body,
        // What a mutation has begun goes on without its client, so that nothing is left half done.
        signal: isQuery ? context.signal : undefined,
      });
      if (outcome.kind === 'answered') return outcome.answer;
      if (outcome.kind === 'abandoned') throw new ClientGoneError();
      const error = toError(service, outcome);
      metrics.failures.inc({ service, code: error.code });
      throw error;
    },
    close: line.close,
  };
}

function toError(
  service: string,
  { kind }: Extract<CallOutcome, { kind: 'late' | 'hanging' | 'failed' }>,
): SubgraphTimeoutError | SubgraphUnavailableError {
  return kind === 'failed' ? new SubgraphUnavailableError(service) : new SubgraphTimeoutError(service);
}
