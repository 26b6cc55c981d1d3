import type { Book, Table } from '../../book/book';
import { newId } from '../../book/id';
import type { Behaviour } from '../../script/behaviour';
import type { Rule } from '../../script/rule';
import { direct } from '../../script/script';
import { type Envelope, type Message, readMessage } from './message';

/** Where mail ends up. */
export interface Letterbox {
  readonly messages: Table<Message>;
  readonly rules: Table<Rule>;
  /** What the script says about mail for somebody. */
  manner(recipient: string): Behaviour;
  keep(raw: Buffer, envelope: Envelope): Promise<Message>;
  addRule(rule: Rule): void;
  clear(): void;
}

/** Make a letterbox of a book. */
export function createLetterbox(book: Book, now: () => number): Letterbox {
  const messages = book.table<Message>('messages');
  const rules = book.table<Rule>('rules');
  return {
    messages,
    rules,
    manner(recipient) {
      const { behaviour, used } = direct(rules, { operation: 'receive', token: null, references: [recipient] });
      if (used.length > 0) book.write(used);
      return behaviour;
    },
    async keep(raw, envelope) {
      const id = newId('msg');
      const message = await readMessage(raw, { id, at: new Date(now()).toISOString(), envelope });
      book.write([messages.put(id, message)]);
      return message;
    },
    addRule: (rule) => book.write([rules.put(rule.id, rule)]),
    clear: () => book.clear(),
  };
}
