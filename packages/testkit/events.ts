import { createId, type EventType, streamOf } from '#contracts';
import { createEventMetrics, createInbox, createLog, createMetrics, type Database, type Subgraph } from '#kit';

/** A fact that a service told. */
export interface EmittedEvent {
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly traceparent: string | null;
  readonly at: Date;
}

/** Facts that a service under test hears and tells, without a bus. */
export interface TestEvents {
  /**
   * Let the service hear a fact, as it would from the bus, and wait until it has handled it.
   * @param options `id`: of the event, to deliver one twice.
   * @returns the event's id.
   * @throws Error when it could not be handled, as the service noted it.
   */
  deliver<Payload>(
    type: EventType<Payload>,
    payload: NoInfer<Payload>,
    options?: { id?: string; at?: Date; traceparent?: string },
  ): Promise<string>;
  /** The facts that it told since the last call, in order. */
  emitted(): Promise<EmittedEvent[]>;
}

/** The events of a service under test. */
export function testEvents({ events }: Pick<Subgraph, 'events'>, database: Database): TestEvents {
  const consumes = events?.consumes ?? [];
  const metrics = createEventMetrics(createMetrics().registry);
  const inbox = createInbox({ database, consumes, metrics, log: createLog('inbox', 'silent') });
  let read = 0;
  return {
    async deliver(type, payload, { id = createId('event'), at = new Date(), traceparent = null } = {}) {
      if (!consumes.some((one) => one.type.name === type.name)) throw new Error(`nothing here listens to ${type.name}`);
      const fact = type.payload.parse(payload);
      const record = { id, name: type.name, key: type.keyOf(fact), payload: JSON.stringify(fact) };
      await inbox.handle(streamOf(type.name), [{ ...record, traceparent, occurredAt: at.toISOString() }]);
      const [parked] = await database.sql<{ error: string | null }>(PARKED, [id]);
      if (parked) throw new Error(parked.error ?? `it waits behind another event of ${record.key}`);
      return id;
    },
    async emitted() {
      const rows = await database.sql<EmittedEvent & { position: number }>(EMITTED, [read]);
      read = rows.at(-1)?.position ?? read;
      return rows.map(({ position, ...event }) => event);
    },
  };
}

const PARKED = 'SELECT error FROM event_parked WHERE event_id = $1';

const EMITTED = `SELECT position, id, name, key, payload, traceparent, occurred_at AS at
  FROM event_outbox WHERE position > $1 ORDER BY position`;
