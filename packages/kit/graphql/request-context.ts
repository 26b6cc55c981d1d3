import {
  type CurrencyCode,
  DEADLINE_HEADER,
  HEADERS,
  isCurrencyCode,
  isLocale,
  isSlug,
  LOCALES,
  type Locale,
  type Principal,
} from '#contracts';
import { AppError } from '../errors';
import type { Logger } from '../process/log';
import { nextTraceparent } from '../process/trace-context';
import type { PassedOn } from '../services/passed-on';

/** What every resolver knows of the request it works for. */
export interface RequestContext {
  readonly principal: Principal;
  /** The language of texts. */
  readonly locale: Locale;
  /** The channel's slug, when the caller named one. */
  readonly channel?: string;
  /** The currency of prices, when the caller named one; a channel has its own otherwise. */
  readonly currency?: CurrencyCode;
  readonly correlationId: string;
  /** When nobody waits for the answer any more, if whoever asked said so. */
  readonly deadline?: Date;
  /** Where this request stands in its trace, as W3C Trace Context writes it. */
  readonly traceparent: string;
  /** What other services are told of this request when they are asked something for it. */
  readonly passOn: PassedOn;
  readonly log: Logger;
}

/** What whoever asks may say of a request besides its scene: which trace it is part of, and how long it is waited for. */
export type Origin = Pick<RequestContext, 'deadline' | 'traceparent'>;

/** Longer than anybody waits, in milliseconds; a header with more digits is taken for none. */
const LONGEST_WAIT = 9_999_999;

/**
 * Read trace and deadline from the headers of a request. What makes no sense is taken for none.
 * @param at when the request arrived, in milliseconds since 1970
 */
export function readOrigin(headers: Headers, at: number): Origin {
  const wait = one(headers[DEADLINE_HEADER]);
  const isWait = wait !== undefined && /^\d+$/.test(wait) && Number(wait) <= LONGEST_WAIT;
  return {
    traceparent: nextTraceparent(one(headers[HEADERS.traceparent])),
    deadline: isWait ? new Date(at + Number(wait)) : undefined,
  };
}

type Headers = Record<string, string | string[] | undefined>;

/** A header that sets the scene of a request (channel, locale, currency) has a value that cannot be. */
export class InvalidHeaderError extends AppError {
  readonly code = 'INVALID_HEADER';
  override readonly detail: { readonly header: string };
  constructor(header: string, expected: string) {
    super(`The header ${header} must be ${expected}.`);
    this.detail = { header };
  }
}

/** The scene of a request, as its headers set it. */
export type Scene = Pick<RequestContext, 'locale' | 'channel' | 'currency'>;

/**
 * Read channel, locale and currency from a request's headers. An unknown language falls back as browsers expect:
 * `ko-KR` is `ko`, and no header is the shop's first language.
 * @throws InvalidHeaderError
 */
export function readScene(headers: Headers): Scene {
  const locale = one(headers[HEADERS.locale])?.split('-')[0]?.toLowerCase() ?? LOCALES[0];
  if (!isLocale(locale)) throw new InvalidHeaderError(HEADERS.locale, `one of ${LOCALES.join(', ')}`);
  const channel = one(headers[HEADERS.channel]);
  if (channel !== undefined && !isSlug(channel)) throw new InvalidHeaderError(HEADERS.channel, "a channel's slug");
  const currency = one(headers[HEADERS.currency]);
  if (currency !== undefined && !isCurrencyCode(currency)) {
    throw new InvalidHeaderError(HEADERS.currency, 'an ISO 4217 code the shop trades in');
  }
  return { locale, channel, currency };
}

const one = (value: string | string[] | undefined): string | undefined =>
  (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
