import { type CallOutcome, type LineOptions, openServiceLine, type ServiceAnswer } from '#kit';
import { type GatewayContext, toServiceHeaders } from '../context';
import { ClientGoneError, SubgraphTimeoutError, SubgraphUnavailableError } from '../errors';
import type { ServiceRequest } from './calls';
import { sharing } from './share';

/** One service, as the engine calls it. */
export interface ServiceSource {
  /**
   * Ask it something on behalf of whoever asks the gateway. Rejects when there is no answer.
   * @param group may be given what others of it, who are waiting already, asked just the same; nothing for who must not.
   */
  ask(request: ServiceRequest, context: GatewayContext, group?: string): Promise<ServiceAnswer>;
  /** Something was changed: who asks from now on is given nothing that was asked before. */
  startOver(): void;
  close(): Promise<void>;
}

/** What calling any service takes. */
interface SourceOptions extends LineOptions {
  /** Is called for each request that was not made because an equal one was under way. */
  readonly noteShared: () => void;
}

/** Make the source of a service: calls it over a kept line. */
export function createServiceSource(service: string, url: string, options: SourceOptions): ServiceSource {
  const line = openServiceLine(service, url, options);
  const { metrics, noteShared } = options;
  const { share, startOver } = sharing<CallOutcome>(noteShared);

  async function call(request: ServiceRequest, context: GatewayContext): Promise<CallOutcome> {
    const { body, isQuery } = request;
    const noteEnd = context.notes?.asked(service, request);
    const outcome = await line.call({
      principal: context.principal,
      headers: toServiceHeaders(context),
      body,
      // What a mutation has begun goes on without its client, so that nothing is left half done.
      presence: isQuery ? context.presence : undefined,
    });
    noteEnd?.(outcome);
    if (isFailure(outcome)) metrics.failures.inc({ service, code: toError(service, outcome).code });
    return outcome;
  }

  return {
    async ask(request, context, group) {
      const outcome =
        group === undefined
          ? await call(request, context)
          : await share(group, request.body, context.presence, (presence) => call(request, { ...context, presence }));
      if (outcome.kind === 'answered') return ownAnswer(outcome);
      throw isFailure(outcome) ? toError(service, outcome) : new ClientGoneError();
    },
    startOver,
    close: line.close,
  };
}

/** Answers become parts of what is said to a client, and are changed: of those who share one, each needs its own. */
function ownAnswer(outcome: Extract<CallOutcome, { kind: 'answered' }>): ServiceAnswer {
  if (taken.has(outcome)) return JSON.parse(outcome.text);
  taken.add(outcome);
  return outcome.answer;
}

const taken = new WeakSet<CallOutcome>();

type Failure = Extract<CallOutcome, { kind: 'late' | 'hanging' | 'failed' }>;

const isFailure = (outcome: CallOutcome): outcome is Failure =>
  outcome.kind !== 'answered' && outcome.kind !== 'abandoned';

function toError(service: string, { kind }: Failure): SubgraphTimeoutError | SubgraphUnavailableError {
  return kind === 'failed' ? new SubgraphUnavailableError(service) : new SubgraphTimeoutError(service);
}
