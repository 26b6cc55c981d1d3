import type { Table } from '../book/book';
import { newId } from '../book/id';

/** Something that the shop is told about. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  /** What it is about: a payment's id, a label's. */
  readonly subject: string;
  readonly created: string;
  /** What is sent, to the letter: every attempt sends the same. */
  readonly body: string;
}

/** What is sent is true; or signed with a key that is not the sender's; or true once, and signed an hour ago. */
export type Kind = 'true' | 'forged' | 'stale';

/** One attempt to deliver a webhook, and how it was received. */
export interface Attempt {
  readonly at: string;
  readonly kind: Kind;
  /** The receiver's answer; null when there was none, and `error` says why. */
  readonly status: number | null;
  readonly error: string | null;
}

/** What became of telling the shop. */
export interface Delivery {
  /** `withheld` when a script says so, `forged` when it is a lie, `unwanted` when nobody said where webhooks go. */
  readonly state: 'queued' | 'delivered' | 'abandoned' | 'withheld' | 'forged' | 'unwanted';
  readonly attempts: readonly Attempt[];
}

/** An event together with its delivery, as the ledger has it. */
export type Webhook = WebhookEvent & Delivery;

const QUEUED: Delivery = { state: 'queued', attempts: [] };

/** Make an event that says `data` about `subject`. */
export function createEvent(type: string, subject: string, data: unknown, at: string): WebhookEvent {
  const id = newId('evt');
  return { id, type, subject, created: at, body: JSON.stringify({ id, type, created: at, data }) };
}

/** What became of telling the shop so far. */
export const deliveryOf = (deliveries: Table<Delivery>, eventId: string): Delivery =>
  deliveries.find(eventId) ?? QUEUED;

/** Put an event together with its delivery. */
export const toWebhook = (event: WebhookEvent, deliveries: Table<Delivery>): Webhook => ({
  ...event,
  ...deliveryOf(deliveries, event.id),
});
