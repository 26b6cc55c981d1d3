import { Gauge, type Registry } from 'prom-client';
import type { Sql } from '../data/sql';
import type { EventTraffic } from './traffic';

/** Show how many events wait, and where, when somebody asks for the metrics: the tables know. */
export function showEventGauges(registry: Registry, { sql, traffic }: { sql: Sql; traffic: EventTraffic }): void {
  const registers = [registry];
  if (traffic.publishes) {
    const waiting = new Gauge({
      name: 'agora_events_waiting',
      help: 'Events in the outbox, not yet on the bus',
      registers,
    });
    const age = new Gauge({
      name: 'agora_events_waiting_seconds',
      help: 'How long the first of the events in the outbox has waited',
      registers,
      collect: async () => {
        const [row] = await sql<{ count: number; seconds: number }>(WAITING).catch(() => []);
        waiting.set(row?.count ?? Number.NaN);
        age.set(row?.seconds ?? Number.NaN);
      },
    });
  }
  if (traffic.consumes?.length) {
    const parked = new Gauge({ name: 'agora_events_parked', help: 'Events that wait to be tried again', registers });
    const dead = new Gauge({
      name: 'agora_events_dead',
      help: 'Events that were given up, for somebody to look at',
      registers,
      collect: async () => {
        const [row] = await sql<{ parked: number; dead: number }>(PARKED).catch(() => []);
        parked.set(row?.parked ?? Number.NaN);
        dead.set(row?.dead ?? Number.NaN);
      },
    });
  }
}

const WAITING = `SELECT count(*), coalesce(extract(epoch FROM now() - min(occurred_at)), 0)::float AS seconds
  FROM event_outbox WHERE batch IS NULL`;

const PARKED = 'SELECT count(*) - count(dead_at) AS parked, count(dead_at) AS dead FROM event_parked';
