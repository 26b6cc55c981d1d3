export { type Mood, type Part, startTestCallees, type TestCall, type TestCallees } from './callees';
export { createTestClock, type TestClock } from './clock';
export { type Conformance, describeConformance } from './conformance';
export { createTestDatabase, type TestDatabase } from './database';
export type { EmittedEvent, TestEvents } from './events';
export { describeIdempotency, type Idempotency } from './idempotency';
export { createTestIds } from './ids';
export { type TestRedis, testRedis } from './redis';
export {
  type Answer,
  type Ask,
  customer,
  service,
  staff,
  startTestSubgraph,
  type TestSubgraph,
} from './subgraph';
