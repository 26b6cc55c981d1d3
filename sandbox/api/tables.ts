import type { Book, Table } from '../book/book';
import type { Rule } from '../script/rule';
import type { Delivery, WebhookEvent } from '../webhooks/event';
import type { Call, KeptAnswer } from './call';

/** What every party with an API keeps. */
export interface ApiTables {
  readonly calls: Table<Call>;
  readonly answers: Table<KeptAnswer>;
  readonly rules: Table<Rule>;
  readonly events: Table<WebhookEvent>;
  readonly deliveries: Table<Delivery>;
}

/** Find these tables in a book. */
export const apiTables = (book: Book): ApiTables => ({
  calls: book.table('calls'),
  answers: book.table('answers'),
  rules: book.table('rules'),
  events: book.table('events'),
  deliveries: book.table('deliveries'),
});
