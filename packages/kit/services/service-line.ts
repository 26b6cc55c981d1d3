import { Pool } from 'undici';
import { DEADLINE_HEADER, INTERNAL_TOKEN_HEADER, type Principal } from '#contracts';
import type { InternalSigner } from '../identity/internal-token';
import type { Logger } from '../process/log';
import type { Presence } from '../process/presence';
import { createWatch } from '../process/watch';
import { readAnswer, type ServiceAnswer } from './answer';
import { createBreaker } from './breaker';
import type { CallMetrics } from './call-metrics';
import { type PostOutcome, post } from './post';

/** How a call to a service ended. */
export type CallOutcome =
  /** `text` is what `answer` was read from, for who needs another one of their own. */
  | { readonly kind: 'answered'; readonly answer: ServiceAnswer; readonly text: string }
  /** No answer within the time there was. */
  | { readonly kind: 'late'; readonly wasSent: boolean }
  /** It was not called: it left so many without an answer lately that waiting for it is in vain. */
  | { readonly kind: 'hanging' }
  /** It cannot be reached, or makes no sense. */
  | { readonly kind: 'failed'; readonly wasSent: boolean; readonly cause: unknown }
  /** Nobody wants the answer any more. */
  | { readonly kind: 'abandoned' };

/** A call to a service. */
export interface ServiceCall {
  /** Whom the call speaks for. */
  readonly principal: Principal;
  readonly headers: Readonly<Record<string, string>>;
  /** A GraphQL request in JSON. */
  readonly body: string;
  /** How long to wait, if that is less than the line's own patience. */
  readonly timeoutMs?: number;
  /** Who waits for it; the call is abandoned when they leave. */
  readonly presence?: Presence;
}

/** A line that is kept open to one service. */
export interface ServiceLine {
  /** Never rejects for what the service or the network does. */
  call(call: ServiceCall): Promise<CallOutcome>;
  close(): Promise<void>;
}

/** Connections to one service at most; further calls wait for one of them. */
const CONNECTIONS = 256;

/** What a line to any service needs. */
export interface LineOptions {
  /** Nothing for services that take calls from everybody. */
  readonly signer?: InternalSigner;
  readonly metrics: CallMetrics;
  readonly log: Logger;
  /** How long to wait for an answer at most, in milliseconds. */
  readonly timeoutMs: number;
}

/**
 * Open a line to a service: kept connections, every call signed and told how long its answer is waited for, and no
 * waiting one after the other for a service that hangs.
 * @param url of its GraphQL endpoint.
 */
export function openServiceLine(service: string, url: string, options: LineOptions): ServiceLine {
  const { signer, metrics, log, timeoutMs: patienceMs } = options;
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: 0, bodyTimeout: 0 });
  const breaker = createBreaker({ pauseMs: patienceMs });
  const watch = createWatch(`service ${service}`, log);

  const requests = metrics.requests.labels(service);
  const seconds = metrics.seconds.labels(service);
  const path = pathname + search;

  function judge(outcome: PostOutcome): CallOutcome {
    if (outcome.kind !== 'answered') return outcome;
    const answer = readAnswer(outcome.status, outcome.text);
    if (answer) return { kind: 'answered', answer, text: outcome.text };
    return { kind: 'failed', wasSent: true, cause: `unusable answer, status ${outcome.status}` };
  }

  function note(outcome: CallOutcome): CallOutcome {
    if (outcome.kind === 'answered') watch.answered();
    else if (outcome.kind !== 'abandoned') watch.failed(reasonOf(outcome));
    return outcome;
  }

  return {
    async call({ principal, headers, body, timeoutMs = patienceMs, presence }) {
      if (!breaker.admits()) return note({ kind: 'hanging' });
      const token = signer && (await signer.sign(principal, service));
      requests.inc();
      const begun = performance.now();
      const request = { path, headers: listOf(headers, timeoutMs, token), body };
      const outcome = await post(pool, request, { timeoutMs, presence });
      seconds.observe((performance.now() - begun) / 1_000);
      // Who is in a hurry has not waited long enough to tell.
      if (outcome.kind === 'late' && timeoutMs >= patienceMs) breaker.timedOut();
      if (outcome.kind === 'answered' || outcome.kind === 'failed') breaker.answered();
      return note(judge(outcome));
    },
    // A connection that is lost at this moment cannot be closed any more, only given up.
    close: () => pool.close().catch(() => pool.destroy()),
  };
}

/** All headers of a call, names and values in turns. What the line itself says comes instead of what it was given. */
function listOf(given: ServiceCall['headers'], timeoutMs: number, token: string | undefined): string[] {
  const headers = [DEADLINE_HEADER, String(Math.ceil(timeoutMs)), 'content-type', JSON_TYPE, 'accept', JSON_TYPE];
  if (token !== undefined) headers.push(INTERNAL_TOKEN_HEADER, token);
  for (const [name, value] of Object.entries(given)) {
    const isOwn = OWN_HEADERS.has(name) || (token !== undefined && name === INTERNAL_TOKEN_HEADER);
    if (!isOwn) headers.push(name, value);
  }
  return headers;
}

const JSON_TYPE = 'application/json';
/** What the line says itself, and what is said of one connection or one body, and is not true of another. */
const OWN_HEADERS: ReadonlySet<string> = new Set([
  ...[DEADLINE_HEADER, 'content-type', 'accept', 'accept-encoding', 'content-encoding', 'content-length'],
  ...['connection', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'],
]);

function reasonOf(outcome: CallOutcome): unknown {
  return outcome.kind === 'failed' ? outcome.cause : outcome.kind;
}
