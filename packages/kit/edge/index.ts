// The front door of `#kit/edge`, for the program in front of the services: what it takes to be a process, to know who
// asks and to call services, without what serves a graph from a database. That is most of what the kit loads.
export { openRedis, type Redis } from '../data/redis';
export { AppError } from '../errors';
export { maskError } from '../graphql/mask-error';
export { InvalidHeaderError, readScene, type Scene } from '../graphql/request-context';
export { createInternalSigner } from '../identity/internal-token';
export * from '../process/index';
export type { ServiceAnswer } from '../services/answer';
export { createCallMetrics } from '../services/call-metrics';
export { type CallOutcome, type LineOptions, openServiceLine } from '../services/service-line';
