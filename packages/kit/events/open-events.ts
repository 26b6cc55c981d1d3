import type { Database } from '../data/database';
import type { SubgraphSettings } from '../process/config';
import type { HealthCheck } from '../process/health';
import type { Logger } from '../process/log';
import type { Metrics } from '../process/metrics';
import type { Bus } from './bus';
import { showEventGauges } from './event-gauges';
import { createEventMetrics } from './event-metrics';
import { moveEvents } from './move-events';
import { openPostgresBus } from './postgres-bus';
import { connectTo, openRedisBus } from './redis-bus';
import type { EventTraffic } from './traffic';

const HOUR = 3_600_000;

/** A service's events, in its process. */
export interface Events {
  /** Shown with the process's health; it does its work without them. */
  readonly comforts: Record<string, HealthCheck>;
  /** Begin to tell and to listen. */
  start(): void;
  /** Finish what was begun, and let another replica go on. */
  stop(): Promise<void>;
}

/** Make ready what a service has to do with events; nothing, if it has none. */
export function openEvents(parts: {
  service: string;
  traffic?: EventTraffic;
  settings: SubgraphSettings;
  database: Database;
  log: Logger;
  metrics: Metrics;
}): Events {
  const { service, traffic, settings, database, log, metrics } = parts;
  const bus = traffic && openBus(settings, log);
  if (traffic) showEventGauges(metrics.registry, { sql: database.sql, traffic });
  if (traffic && !bus) log.warn('neither REDIS_URL nor BUS_DATABASE_URL is set: events stay in the outbox');
  if (!traffic || !bus) return { comforts: {}, start() {}, stop: async () => {} };
  let retire = async () => {};
  return {
    comforts: { bus: bus.check },
    start() {
      const eventMetrics = createEventMetrics(metrics.registry);
      const keptMs = settings.EVENT_RETENTION_HOURS * HOUR;
      const { databaseUrl } = settings;
      retire = moveEvents({ service, traffic, database, databaseUrl, bus, metrics: eventMetrics, log, keptMs });
    },
    async stop() {
      await retire();
      await bus.close();
    },
  };
}

/** Open the bus that the settings name, if they name one. */
export function openBus(
  { REDIS_URL, BUS_DATABASE_URL }: Pick<SubgraphSettings, 'REDIS_URL' | 'BUS_DATABASE_URL'>,
  log: Logger,
): Bus | undefined {
  if (REDIS_URL) return openRedisBus(connectTo(REDIS_URL, log));
  return BUS_DATABASE_URL ? openPostgresBus({ url: BUS_DATABASE_URL, log }) : undefined;
}
