import type { GraphQLFormattedError } from 'graphql';
import type { Principal } from '#contracts';
import type { InternalSigner } from '../identity/internal-token';
import type { Logger } from '../process/log';
import type { Metrics } from '../process/metrics';
import type { ServiceAnswer } from './answer';
import type { CallDocument } from './call-document';
import { createCallMetrics } from './call-metrics';
import { ServiceRefusedError, ServiceUnavailableError } from './errors';
import { type PassedOn, toPassedOnHeaders } from './passed-on';
import { type CallOutcome, openServiceLine, type ServiceLine } from './service-line';

/**
 * Ask one service something.
 * @throws ServiceUnavailableError when it may work later; whether the call had an effect may be unknown.
 * @throws ServiceRefusedError when it never will.
 */
export type CallService = <Result, Variables>(
  document: CallDocument<Result, Variables>,
  variables: Variables,
  passOn?: PassedOn,
) => Promise<Result>;

/** Speaks to other services on behalf of this one. */
export interface ServiceCaller {
  /** @throws Error when it is not known where that service is. */
  to(service: string): CallService;
  close(): Promise<void>;
}

/**
 * Make the caller of a service.
 * @param options `name`: of the service that asks; `urls`: where the others are, by their names, without `/graphql`;
 * `timeoutMs`: how long an answer is waited for at most, default 3,000; a deadline that is nearer comes first.
 */
export function createServiceCaller(options: {
  name: string;
  signer: InternalSigner;
  urls: Readonly<Record<string, string>>;
  metrics: Pick<Metrics, 'registry'>;
  log: Logger;
  timeoutMs?: number;
}): ServiceCaller {
  const { name, signer, urls, log, timeoutMs = 3_000 } = options;
  const metrics = createCallMetrics(options.metrics.registry);
  const principal: Principal = { kind: 'service', name };
  const entries = Object.entries(urls).map(([service, url]): [string, ServiceLine] => [
    service,
    openServiceLine(service, `${url}/graphql`, { signer, metrics, log, timeoutMs }),
  ]);
  const lines = new Map(entries);

  return {
    to(service) {
      const line = lines.get(service);
      if (!line) throw new Error(`${name} does not know where ${service} is`);
      return async <Result, Variables>(
        document: CallDocument<Result, Variables>,
        variables: Variables,
        passOn: PassedOn = {},
      ) => {
        const patience = Math.min(timeoutMs, millisecondsUntil(passOn.deadline));
        const body = JSON.stringify({ query: document.text, variables });
        const outcome: CallOutcome =
          patience > 0
            ? await line.call({ principal, headers: toPassedOnHeaders(passOn), body, timeoutMs: patience })
            : { kind: 'late', wasSent: false };
        if (outcome.kind !== 'answered') {
          metrics.failures.inc({ service, code: 'SERVICE_UNAVAILABLE' });
          throw toUnavailable(service, outcome);
        }
        return readResult<Result>(service, document.name, outcome.answer);
      };
    },
    close: async () => void (await Promise.all([...lines.values()].map((line) => line.close()))),
  };
}

const millisecondsUntil = (deadline: Date | undefined): number =>
  deadline ? deadline.getTime() - Date.now() : Number.POSITIVE_INFINITY;

function toUnavailable(service: string, outcome: Exclude<CallOutcome, { kind: 'answered' }>): ServiceUnavailableError {
  const mayHaveHappened = 'wasSent' in outcome && outcome.wasSent;
  const cause = outcome.kind === 'failed' ? outcome.cause : new Error(`${service} is ${outcome.kind}`);
  return new ServiceUnavailableError(service, mayHaveHappened, { cause });
}

function readResult<Result>(service: string, document: string, { data, errors = [] }: ServiceAnswer): Result {
  if (errors.length === 0) return data as Result;
  const cause = new ServiceRefusedError(service, document, errors);
  if (!errors.every(mayWorkLater)) throw cause;
  const wasTurnedAway = errors.every((error) => codeOf(error) === 'DEADLINE_EXCEEDED');
  throw new ServiceUnavailableError(service, !wasTurnedAway, { cause });
}

/** A bug over there is like an answer 500: it may be one that comes and goes, such as two transactions in a deadlock. */
const mayWorkLater = (error: GraphQLFormattedError): boolean =>
  error.extensions?.retryable === true || codeOf(error) === 'INTERNAL_SERVER_ERROR';

const codeOf = ({ extensions }: GraphQLFormattedError): unknown => extensions?.code;
