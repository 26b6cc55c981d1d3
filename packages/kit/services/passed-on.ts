import { HEADERS, type Locale } from '#contracts';

/** What a request passes on to the calls that are made for it. */
export interface PassedOn {
  /** When nobody waits for the answer any more. */
  readonly deadline?: Date;
  /** As W3C Trace Context writes it. */
  readonly traceparent?: string;
  readonly correlationId?: string;
  readonly locale?: Locale;
}

/** The headers that pass it on; the deadline travels as what is left of it, with every call. */
export function toPassedOnHeaders({ traceparent, correlationId, locale }: PassedOn): Record<string, string> {
  const headers: Record<string, string> = {};
  if (traceparent) headers[HEADERS.traceparent] = traceparent;
  if (correlationId) headers[HEADERS.correlation] = correlationId;
  if (locale) headers[HEADERS.locale] = locale;
  return headers;
}
