import { newId } from '../book/id';

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

/** Something that the shop is told about, and what became of the telling. */
export interface WebhookEvent {
  readonly id: string;
  readonly type: string;
  /** What it is about: a payment's id, a label's. */
  readonly subject: string;
  readonly created: string;
  /** What is sent, to the letter: every attempt sends the same. */
  readonly body: string;
  /** `withheld` when a script says so, `forged` when it is a lie, `unwanted` when nobody said where webhooks go. */
  readonly state: 'queued' | 'delivered' | 'abandoned' | 'withheld' | 'forged' | 'unwanted';
  readonly attempts: readonly Attempt[];
}

/** Make an event that says `data` about `subject`. */
export function createEvent(type: string, subject: string, data: unknown, at: string): WebhookEvent {
  const id = newId('evt');
  const body = JSON.stringify({ id, type, created: at, data });
  return { id, type, subject, created: at, body, state: 'queued', attempts: [] };
}
