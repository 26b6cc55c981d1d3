import { createId, type EventType, type Id } from '#contracts';
import type { Sql } from '../data/sql';

/** When a fact happened, and the work that it happened in. */
export interface Occasion {
  readonly at: Date;
  /** W3C trace context of that work: the request's, or that of the fact it answers. */
  readonly traceparent?: string;
}

/** A fact that is about to be told; make it with {@link factOf}. */
export interface Fact {
  readonly type: EventType;
  readonly payload: unknown;
}

/** A fact, with a payload that fits its type. */
export const factOf = <Payload>(type: EventType<Payload>, payload: NoInfer<Payload>): Fact => ({ type, payload });

/**
 * Tell the other services a fact: it is written down in the transaction of `sql`, so that it is told exactly if what
 * happened holds, and travels as soon as that is committed. Call it when the rows that the fact is about are changed
 * or locked already: then facts about one thing are told in the order in which they happened.
 *
 * A service that tells facts keeps them, and how far they have travelled, in tables of its own, with these models in
 * its schema.prisma:
 *
 *     model EventOutbox {
 *       position    BigInt   @id @default(autoincrement())
 *       id          String
 *       name        String
 *       key         String
 *       payload     Json     @db.Json
 *       traceparent String?
 *       occurredAt  DateTime @map("occurred_at") @db.Timestamptz(3)
 *       batch       BigInt?
 *
 *       @@map("event_outbox")
 *     }
 *
 *     model EventRelay {
 *       id           Int      @id
 *       lastBatch    BigInt   @map("last_batch")
 *       settledBatch BigInt   @map("settled_batch")
 *       listeners    String[]
 *
 *       @@map("event_relay")
 *     }
 *
 * and this line, by hand, at the end of their migration:
 *
 *     CREATE INDEX event_outbox_waiting ON event_outbox (position) WHERE batch IS NULL;
 *
 * @returns the event's id.
 * @throws ZodError for a payload that does not fit: that is a bug, and the transaction had better not hold.
 */
export async function emit<Payload>(
  sql: Sql,
  type: EventType<Payload>,
  payload: NoInfer<Payload>,
  occasion: Occasion,
): Promise<Id<'event'>> {
  const [id] = await emitAll(sql, [factOf(type, payload)], occasion);
  return id as Id<'event'>;
}

/** {@link emit} several facts, in this order, with one statement. */
export async function emitAll(sql: Sql, facts: readonly Fact[], occasion: Occasion): Promise<Id<'event'>[]> {
  if (facts.length === 0) return [];
  const rows = toRows(facts, occasion);
  await sql(tellingFrom('(SELECT) AS once', '$1'), [JSON.stringify(rows)]);
  return rows.map(({ id }) => id);
}

/**
 * What tells facts within the statement that makes them true, for paths that everybody takes: it needs no transaction
 * around it.
 *
 *     WITH saved AS (UPDATE … RETURNING id), told AS (${tellingFrom('saved', '$9')}) SELECT id FROM saved
 *
 * @param source a part of the statement that is one row if the facts are true, and none if they are not.
 * @param parameter what {@link toTelling} makes of the facts.
 */
export const tellingFrom = (source: string, parameter: string): string => `${TELLING} (
    id, name, key, payload, traceparent, occurred_at
  ) SELECT fact.* FROM ${source}, json_to_recordset(${parameter}::json)
    AS fact (id text, name text, key text, payload json, traceparent text, at timestamptz)`;

/** How facts are told: whoever waits for news looks for it in statements. */
export const TELLING = 'INSERT INTO event_outbox';

/** The parameter of {@link tellingFrom}: facts, in this order. */
export const toTelling = (facts: readonly Fact[], occasion: Occasion): string =>
  JSON.stringify(toRows(facts, occasion));

function toRows(facts: readonly Fact[], { at, traceparent }: Occasion) {
  return facts.map((fact) => {
    const payload = fact.type.payload.parse(fact.payload);
    return { id: createId('event'), name: fact.type.name, key: fact.type.keyOf(payload), payload, traceparent, at };
  });
}
