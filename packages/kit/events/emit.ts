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
  const { at, traceparent = null } = occasion;
  const ids = facts.map(() => createId('event'));
  const payloads = facts.map(({ type, payload }) => type.payload.parse(payload));
  await sql(INSERT, [
    ids,
    facts.map(({ type }) => type.name),
    facts.map(({ type }, index) => type.keyOf(payloads[index])),
    payloads.map((payload) => JSON.stringify(payload)),
    traceparent,
    at,
  ]);
  return ids;
}

// data/database.ts listens for how this begins.
const INSERT = `INSERT INTO event_outbox (id, name, key, payload, traceparent, occurred_at)
  SELECT id, name, key, payload::json, $5::text, $6::timestamptz
  FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS fact (id, name, key, payload)`;
