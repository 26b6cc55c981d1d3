import 'reflect-metadata';

export { type Attempt, createAttempt, saved } from './data/attempt';
export { type Database, openDatabase } from './data/database';
export { type Filter, hasTooManyConditions, TooManyConditionsError } from './data/filter';
export {
  answerOnce,
  answerOnceWith,
  findAnswer,
  forgetAnswers,
  IdempotencyKeyReusedError,
  type IdempotentRequest,
} from './data/idempotency';
export {
  type Keyset,
  type KeysetOrder,
  type Page,
  type PageRequest,
  readCursor,
  toKeyset,
  toPage,
} from './data/keyset';
export { createListLoader, createLoader, type ListLoader, type Loader } from './data/loader';
export { type Memo, memo } from './data/memo';
export type { Redis } from './data/redis';
export { runSeed, type SeedStatement, type SeedTable, seedDatabase } from './data/seed';
export { type Sql, sqlOf } from './data/sql';
export { openStore, type StoreOf, TakenError, type Transactions } from './data/store';
export {
  AppError,
  type FieldProblem,
  ForbiddenError,
  InvalidInputError,
  UnauthenticatedError,
} from './errors';
export { type Consumption, type Delivery, on } from './events/consumption';
export { emit, emitAll, type Fact, factOf, type Occasion, tellingFrom, toTelling } from './events/emit';
export { createEventMetrics, type EventMetrics } from './events/event-metrics';
export type { EventRecord } from './events/event-record';
export { createInbox, type Inbox, type InboxParts } from './events/inbox';
export { openBus } from './events/open-events';
export {
  countEvents,
  type DeadLetter,
  type EventCounts,
  listDeadLetters,
  replayDeadLetters,
  resendEvents,
} from './events/operations';
export type { EventTraffic } from './events/traffic';
export { type Access, Allow } from './graphql/access';
export { applyAll } from './graphql/apply-all';
export {
  type Connection,
  ConnectionOf,
  FirstArgs,
  MAX_PAGE,
  PageArgs,
  toConnection,
} from './graphql/connection';
export { enumOf } from './graphql/enum';
export {
  buildFederatedSchema,
  type FederatedSchema,
  type FederatedSchemaOptions,
  type ReferenceResolver,
} from './graphql/federated-schema';
export { given, IdempotencyKey, IdField, IsCountryCode, IsId, IsSlug } from './graphql/input';
export { MoneyType } from './graphql/money';
export {
  explainConflict,
  explainLimit,
  explainNotFound,
  type MutationError,
  MutationErrorOf,
  mutationError,
} from './graphql/mutation-error';
export { type Payload, PayloadOf, toPayload } from './graphql/payload';
export {
  PostalAddressExtras,
  PostalAddressInput,
  PostalAddressType,
  toPostalAddress,
} from './graphql/postal-address';
export type { RequestContext, Scene } from './graphql/request-context';
export { runSubgraph } from './graphql/run-subgraph';
export { CurrencyCode, DateTime, Decimal, MinorUnits } from './graphql/scalars';
export { type Subgraph, serveSubgraph } from './graphql/subgraph';
export { EMAIL_LENGTH, IsEmailAddress, IsLine, IsPhone } from './graphql/text-rules';
export { TranslationLocale, toTranslations } from './graphql/translation';
export {
  createInternalSigner,
  type InternalSigner,
  type InternalVerifier,
} from './identity/internal-token';
export { checkSignature, type SignatureCheck, WEBHOOK_TOLERANCE } from './identity/webhook-signature';
export * from './process/index';
export { type Checkpoint, nameOfPoint, pauseAt, type SagaPoint } from './saga/checkpoint';
export type { SagaState } from './saga/course';
export { createSagaRunner, type SagaRunner, type StartedSaga } from './saga/runner';
export {
  defineSaga,
  givenUp,
  type Refused,
  type RemoteContext,
  refused,
  type Saga,
  type SagaContext,
  type SagaTypes,
  type StepNamed,
  waiting,
} from './saga/saga';
export type { SagaRecord } from './saga/saga-store';
export type { NewSaga } from './saga/set-out';
export type { ServiceAnswer } from './services/answer';
export type { Answered, CallDocument } from './services/call-document';
export type { CallMetrics } from './services/call-metrics';
export { type CallerSettings, callerSettings } from './services/caller-settings';
export { ServiceRefusedError, ServiceUnavailableError } from './services/errors';
export type { PassedOn } from './services/passed-on';
export { type CallService, createServiceCaller, type ServiceCaller } from './services/service-caller';
export type { CallOutcome, LineOptions } from './services/service-line';
