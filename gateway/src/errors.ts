import type { GraphQLError } from 'graphql';
import { AppError } from '#kit/edge';

/** A request the gateway refuses as a whole, and the HTTP status and headers it does so with. */
export abstract class Refusal extends AppError {
  abstract readonly status: number;
  readonly headers: Readonly<Record<string, string>> = {};
}

/** A request that is no GraphQL request, or that another site could have made somebody's browser send. */
export class BadRequestError extends Refusal {
  readonly code = 'BAD_REQUEST';
  readonly status: number = 400;
}

/** The client takes no type of answer that there is. */
export class NotAcceptableError extends BadRequestError {
  override readonly status = 406;
  constructor() {
    super('Answers are application/json or application/graphql-response+json.');
  }
}

/** The body is compressed; only answers are. */
export class CompressedBodyError extends Refusal {
  readonly code = 'UNSUPPORTED_MEDIA_TYPE';
  readonly status = 415;
  override readonly headers = { 'accept-encoding': 'identity' };
  constructor() {
    super('Send the body as it is, without a content-encoding.');
  }
}

/** Whoever follows a link must not change anything by it. */
export class OnlyQueriesByGetError extends BadRequestError {
  override readonly status = 405;
  override readonly headers = { allow: 'POST' };
  constructor(kind: string) {
    super(`Send a ${kind} by POST.`);
  }
}

/** A document that is named by its hash was not sent yet; the client sends it along next. */
export class PersistedQueryNotFoundError extends Refusal {
  readonly code = 'PERSISTED_QUERY_NOT_FOUND';
  readonly status = 200;
  constructor() {
    super('PersistedQueryNotFound');
  }
}

/** The token is not one of ours, or no longer; `reason` says whether a new one would help. */
export class InvalidTokenError extends Refusal {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;
  override readonly detail: { readonly reason: 'expired' | 'invalid' };
  override readonly headers = { 'www-authenticate': 'Bearer error="invalid_token"' };
  constructor(reason: 'expired' | 'invalid', options?: ErrorOptions) {
    super(reason === 'expired' ? 'Your sign-in has expired.' : 'This token cannot be used here.', options);
    this.detail = { reason };
  }
}

/** Nobody can say whether a token is good: the keys it was signed with cannot be had. */
export class IdentityUnavailableError extends Refusal {
  readonly code = 'IDENTITY_UNAVAILABLE';
  readonly status = 503;
  override readonly detail = { retryable: true };
  constructor(options?: ErrorOptions) {
    super('Sign-ins cannot be checked right now. Try again soon, or go on without one.', options);
  }
}

/** Somebody asks too often. */
export class RateLimitedError extends Refusal {
  readonly code = 'RATE_LIMITED';
  readonly status = 429;
  override readonly detail: { readonly retryAfter: number };
  override readonly headers: { readonly 'retry-after': string };
  /** @param retryAfter whole seconds */
  constructor(retryAfter: number) {
    super(`Too many requests. Try again in ${retryAfter} s.`);
    this.detail = { retryAfter };
    this.headers = { 'retry-after': String(retryAfter) };
  }
}

/** One document holds more attempts to sign in than anybody needs. */
export class TooManyAttemptsError extends Refusal {
  readonly code = 'TOO_MANY_ATTEMPTS';
  readonly status = 400;
  constructor(field: string, limit: number) {
    super(`A document may hold ${limit} times ${field} at most.`);
  }
}

/** A document has no operation of the wanted name, or several and none is named. */
export class UnknownOperationError extends Refusal {
  readonly code = 'OPERATION_RESOLUTION_FAILURE';
  readonly status = 400;
  constructor(name: string | null | undefined) {
    super(name ? `There is no operation named "${name}".` : 'Say which of the operations to run, in operationName.');
  }
}

/** The graph has no root for this kind of operation. */
export class UnsupportedOperationError extends Refusal {
  readonly code = 'OPERATION_NOT_SUPPORTED';
  readonly status = 400;
  constructor(kind: string) {
    super(`This graph has no ${kind}s.`);
  }
}

/** How the graph answers is shown to those who run it. */
export class ExplanationForbiddenError extends Refusal {
  readonly code = 'FORBIDDEN';
  readonly status = 403;
  constructor() {
    super('You may not have answers explained.');
  }
}

/** Only GET and POST mean something here. */
export class MethodNotAllowedError extends Refusal {
  readonly code = 'METHOD_NOT_ALLOWED';
  readonly status = 405;
  override readonly headers = { allow: 'GET, POST' };
  constructor() {
    super('Send a POST, or a GET for queries.');
  }
}

/** A document goes deeper, or asks for more at once, than the graph has use for. */
export class DocumentTooLargeError extends AppError {
  readonly code = 'DOCUMENT_TOO_LARGE';
  override readonly detail: { readonly limit: string; readonly max: number };
  /** @param limit what there is too much of, such as `levels` */
  constructor(limit: string, max: number) {
    super(`The operation has too many ${limit}; ${max} are allowed.`);
    this.detail = { limit, max };
  }
}

/** A document cannot be read, or does not fit the graph. */
export class InvalidDocumentError extends AppError {
  constructor(
    readonly code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED',
    readonly problems: readonly GraphQLError[],
  ) {
    super('This document cannot be run.');
  }
}

/** Variables do not fit their types. */
export class InvalidVariablesError extends AppError {
  readonly code = 'BAD_USER_INPUT';
  constructor(readonly problems: readonly GraphQLError[]) {
    super('These variables do not fit the operation.');
  }
}

/** Finding out how to answer an operation takes more time or memory than any should. */
export class OperationTooComplexError extends AppError {
  readonly code = 'OPERATION_TOO_COMPLEX';
  constructor() {
    super('This operation is too complex to be planned. Ask for less at once.');
  }
}

/** A field is in the graph, and there is no way to it: of its objects nobody knows what they are. */
export class UnresolvableFieldError extends AppError {
  readonly code = 'FIELD_UNRESOLVABLE';
  override readonly detail: { readonly field: string };
  constructor(field: string) {
    super(`No part of the shop can answer for ${field} there.`);
    this.detail = { field };
  }
}

/** A service did not answer, or not in a way that can be understood. */
export class SubgraphUnavailableError extends AppError {
  readonly code = 'SUBGRAPH_UNAVAILABLE';
  override readonly detail: { readonly service: string; readonly retryable: true };
  constructor(service: string, options?: ErrorOptions) {
    super(`The part of the shop called ${service} is not available right now.`, options);
    this.detail = { service, retryable: true };
  }
}

/** A service did not answer in time, or is not waited for because it did not lately. */
export class SubgraphTimeoutError extends AppError {
  readonly code = 'SUBGRAPH_TIMEOUT';
  override readonly detail: { readonly service: string; readonly retryable: true };
  constructor(service: string) {
    super(`The part of the shop called ${service} takes too long right now.`);
    this.detail = { service, retryable: true };
  }
}

/** The client went away before its answer was ready; nobody reads this. */
export class ClientGoneError extends AppError {
  readonly code = 'CLIENT_GONE';
  constructor() {
    super('The client closed the connection.');
  }
}
