import { Gauge, type Registry } from 'prom-client';
import type { Sql } from '../data/sql';
import type { EventTraffic } from './traffic';

/** Show how many events wait, and where, when somebody asks for the metrics: the tables know. */
export function showEventGauges(registry: Registry, { sql, traffic }: { sql: Sql; traffic: EventTraffic }): void {
  const show = (name: string, help: string, statement: string) => {
    const gauge = new Gauge({
      name: `agora_events_${name}`,
      help,
      registers: [registry],
      async collect() {
        const [row] = await sql<{ value: number }>(statement).catch(() => []);
        gauge.set(row?.value ?? Number.NaN);
      },
    });
  };
  if (traffic.publishes) {
    show('waiting', 'Events in the outbox, not yet on the bus', `SELECT count(*) AS value ${WAITING}`);
    show('waiting_seconds', 'How long the first of those has waited', `SELECT ${AGE} AS value ${WAITING}`);
  }
  if (traffic.consumes?.length) {
    show('parked', 'Events to be tried again', `SELECT count(*) AS value ${PARKED} WHERE dead_at IS NULL`);
    show('dead', 'Events that were given up', `SELECT count(*) AS value ${PARKED} WHERE dead_at IS NOT NULL`);
  }
}

const WAITING = 'FROM event_outbox WHERE batch IS NULL';
const AGE = 'coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float';
const PARKED = 'FROM event_parked';
