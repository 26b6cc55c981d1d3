import { type CallOutcome, type LineOptions, openServiceLine, type Presence, type ServiceAnswer } from '#kit/edge';
import { type GatewayContext, toServiceHeaders } from '../context';
import { ClientGoneError, SubgraphTimeoutError, SubgraphUnavailableError } from '../errors';
import type { ServiceRequest } from './calls';
import { sharing } from './share';

/** Whom services are asked for, the same for all that one operation asks. */
export interface Asker extends Pick<GatewayContext, 'principal' | 'presence' | 'notes'> {
  readonly headers: Readonly<Record<string, string>>;
  /** May be given what others of it, who are waiting already, asked just the same; nothing for who must not. */
  readonly group: string | undefined;
}

/** Make what asks services for an operation. */
export function askerOf(context: GatewayContext, group: string | undefined): Asker {
  const { principal, presence, notes } = context;
  return { principal, presence, notes, headers: toServiceHeaders(context), group };
}

/** One service, as the engine calls it. */
export interface ServiceSource {
  /** Ask it something. Rejects when there is no answer. */
  ask(request: ServiceRequest, asker: Asker): Promise<ServiceAnswer>;
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
  const { share, startOver } = sharing<Heard>(noteShared);

  async function call(request: ServiceRequest, asker: Asker, presence: Presence): Promise<Heard> {
    const { body, isQuery } = request;
    const { principal, headers, notes } = asker;
    const noteEnd = notes?.asked(service, request);
    // What a mutation has begun goes on without its client, so that nothing is left half done.
    const outcome = await line.call({ principal, headers, body, presence: isQuery ? presence : undefined });
    noteEnd?.(outcome);
    if (isFailure(outcome)) metrics.failures.inc({ service, code: toError(service, outcome).code });
    return { outcome, isTaken: false };
  }

  return {
    async ask(request, asker) {
      const { group, presence } = asker;
      const heard = await (group === undefined
        ? call(request, asker, presence)
        : share(group, request.body, presence, (all) => call(request, asker, all)));
      const { outcome } = heard;
      if (outcome.kind === 'answered') return ownAnswer(heard, outcome);
      throw isFailure(outcome) ? toError(service, outcome) : new ClientGoneError();
    },
    startOver,
    close: line.close,
  };
}

/** What came of a call, for all who wait for it. */
interface Heard {
  readonly outcome: CallOutcome;
  isTaken: boolean;
}

/** Answers become parts of what is said to a client, and are changed: of those who share one, each needs its own. */
function ownAnswer(heard: Heard, { answer, text }: Extract<CallOutcome, { kind: 'answered' }>): ServiceAnswer {
  if (heard.isTaken) return JSON.parse(text);
  heard.isTaken = true;
  return answer;
}

type Failure = Extract<CallOutcome, { kind: 'late' | 'hanging' | 'failed' }>;

const isFailure = (outcome: CallOutcome): outcome is Failure =>
  outcome.kind !== 'answered' && outcome.kind !== 'abandoned';

function toError(service: string, { kind }: Failure): SubgraphTimeoutError | SubgraphUnavailableError {
  return kind === 'failed' ? new SubgraphUnavailableError(service) : new SubgraphTimeoutError(service);
}
