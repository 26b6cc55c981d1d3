import type { Consumption } from './consumption';

/** What a service has to do with events. */
export interface EventTraffic {
  /** Whether it tells facts with `emit`: they are taken from its outbox to the bus. */
  readonly publishes?: boolean;
  /** What it listens to. */
  readonly consumes?: readonly Consumption[];
}
