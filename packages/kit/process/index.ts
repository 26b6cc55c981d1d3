// The front door of `#kit/process`, for programs that are no services: what every process does, in a quarter of the time
// that it takes to load all of the kit.
export {
  jwks,
  milliseconds,
  type ProcessSettings,
  privateJwk,
  processSettings,
  readConfig,
  type SubgraphSettings,
  subgraphSettings,
} from './config';
export type { HealthCheck } from './health';
export { createHttpServer, type HttpServer } from './http';
export type { Job } from './jobs';
export { createLog, type Logger } from './log';
export { createMetrics, createProcessMetrics, type Metrics } from './metrics';
export { Presence } from './presence';
export { type Running, runProcess, type Stop } from './run';
export { nextTraceparent } from './trace-context';
export { createTurnstile, type Turnstile } from './turnstile';
export { createWatch } from './watch';
