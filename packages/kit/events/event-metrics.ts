import { Counter, type Registry } from 'prom-client';

/** What a service counts of events; the label `event` is the name of their type. */
export interface EventMetrics {
  readonly published: Counter<'event'>;
  readonly handled: Counter<'event'>;
  readonly failed: Counter<'event'>;
}

/** Begin counting events. */
export function createEventMetrics(registry: Registry): EventMetrics {
  const counter = (name: string, help: string) =>
    new Counter({ name: `agora_events_${name}_total`, help, labelNames: ['event'], registers: [registry] });
  return {
    published: counter('published', 'Events taken from the outbox to the bus'),
    handled: counter('handled', 'Events that had their effect'),
    failed: counter('failed', 'Attempts to handle an event that failed'),
  };
}
