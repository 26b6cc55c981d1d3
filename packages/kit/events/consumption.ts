import type { EventType } from '#contracts';
import type { Sql } from '../data/sql';

/** What a handler is given besides the fact. */
export interface Delivery {
  /** Runs statements in the transaction that marks the event as handled: their effect happens once. */
  readonly sql: Sql;
  /** When the fact happened; it may have taken a while to get here. */
  readonly at: Date;
  readonly eventId: string;
  /** W3C trace context of the work that the fact happened in, for facts and calls that this one leads to. */
  readonly traceparent: string;
}

/** One kind of fact that a service listens to, and what it does then; made by {@link on}. */
export interface Consumption {
  readonly type: EventType;
  handle(fact: unknown, delivery: Delivery): Promise<void>;
}

/**
 * Listen to a kind of fact. `handle` runs once for each, those about one thing in the order in which they happened, in
 * one transaction with the mark that it did. It works through `delivery.sql` alone and calls nobody: what has to be
 * asked of others it writes down for a job to work off. When it throws, it is tried again later, and what else happened
 * to the same thing waits behind; when it has thrown often, the event is put aside for a person to look at.
 *
 *     events: { consumes: [on(EVENTS.orders.orderConfirmed, (order, { sql, at }) => fulfil(rows(sql), order, at))] }
 *
 * A service that listens remembers what it has handled, and keeps what it could not handle, in tables of its own, with
 * these models in its schema.prisma:
 *
 *     model EventInbox {
 *       eventId String @id @map("event_id")
 *
 *       @@map("event_inbox")
 *     }
 *
 *     model EventParked {
 *       position      BigInt    @id @default(autoincrement())
 *       eventId       String    @unique @map("event_id")
 *       stream        String
 *       name          String
 *       key           String
 *       payload       Json      @db.Json
 *       traceparent   String?
 *       occurredAt    DateTime  @map("occurred_at") @db.Timestamptz(3)
 *       attempts      Int
 *       nextAttemptAt DateTime  @map("next_attempt_at") @db.Timestamptz(3)
 *       error         String?
 *       deadAt        DateTime? @map("dead_at") @db.Timestamptz(3)
 *
 *       @@index([stream, key, position])
 *       @@map("event_parked")
 *     }
 */
export const on = <Payload>(
  type: EventType<Payload>,
  handle: (fact: NoInfer<Payload>, delivery: Delivery) => Promise<unknown>,
): Consumption => ({
  type: type as EventType,
  handle: async (fact, delivery) => void (await handle(fact as Payload, delivery)),
});
