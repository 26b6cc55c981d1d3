import type { Effect, Manner } from '../../api/counter';
import { Refusal } from '../../api/refusal';
import { type ApiTables, apiTables } from '../../api/tables';
import { createAlarms } from '../../book/alarms';
import type { Book, Table } from '../../book/book';
import { newId } from '../../book/id';
import { type Behaviour, decisionOf } from '../../script/behaviour';
import { direct } from '../../script/script';
import type { Courier } from '../../webhooks/courier';
import { createEvent, toWebhook, type Webhook, type WebhookEvent } from '../../webhooks/event';
import { PLAIN } from '../../webhooks/plan';
import { authorise, decide, type PaymentRequest } from './domain/authorise';
import { capture, voidRest } from './domain/capture';
import { lieAbout } from './domain/lie';
import { type Happening, type Occasion, type Outcome, type RefusalCode, refused } from './domain/outcome';
import { capturable, type Payment, type Settling } from './domain/payment';
import { refund, settleRefund } from './domain/refund';
import { refundVerdictOf, verdictOf } from './verdict';
import { oneRefundToWire, toWire } from './wire';

/** What the payment provider keeps. */
export interface PaymentTables extends ApiTables {
  readonly payments: Table<Payment>;
}

/** Find these tables in a book. */
export const paymentTables = (book: Book): PaymentTables => ({
  ...apiTables(book),
  payments: book.table('payments'),
});

/** What can be asked of the provider. */
export type Provider = ReturnType<typeof createProvider>;

/** Make the provider. What a call asks for is handed out as an effect, to be saved together with its answer. */
export function createProvider(parts: {
  book: Book;
  tables: PaymentTables;
  courier: Courier;
  now: () => number;
  /** Where the customer's browser finds this program. */
  baseUrl: () => string;
}) {
  const { book, tables, courier, now, baseUrl } = parts;
  const alarms = createAlarms<Settling>(now, (id, due) => settle(id, due.refund, due.outcome));
  const wire = (payment: Payment) => toWire(payment, baseUrl());
  const moment = () => new Date(now()).toISOString();
  const occasion = (idempotencyKey: string | null): Occasion => ({ at: moment(), idempotencyKey, newId });

  function eventOf(type: Happening, payment: Payment, refundId?: string): WebhookEvent {
    const data = { payment: wire(payment), ...(refundId && { refund: oneRefundToWire(payment, refundId) }) };
    return createEvent(type, payment.id, data, moment());
  }

  function toEffect(outcome: Outcome): Effect {
    if (outcome.kind === 'refused') throw new Refusal(STATUSES[outcome.code], outcome.code, outcome.message);
    const { payment, happened, refund: refundId } = outcome;
    alarms.set(payment.id, payment.settling);
    return {
      subject: payment.id,
      body: refundId ? { payment: wire(payment), refund: oneRefundToWire(payment, refundId) } : wire(payment),
      changes: [tables.payments.put(payment.id, payment)],
      events: happened.map((fact) => eventOf(fact.type, fact.payment, fact.refund)),
    };
  }

  /** Save and tell what no call of the API asked for; the script has a say in the telling. */
  function apply(operation: 'challenge' | 'settle', { token, reference }: Payment, outcome: Outcome): void {
    const { behaviour, used } = direct(tables.rules, { operation, isUnasked: true, token, references: [reference] });
    const { changes, events } = toEffect(outcome);
    book.write([...changes, ...used, ...events.map((event) => tables.events.put(event.id, event))]);
    void courier.send(events, behaviour.webhooks);
  }

  function settle(id: string, refundId: string | null, verdict: 'approve' | 'decline'): void {
    const payment = find(id);
    const decided =
      refundId === null
        ? decide(payment, 'pending', verdict, occasion(null))
        : settleRefund(payment, refundId, verdict, occasion(null));
    apply('settle', payment, decided);
  }

  function find(id: string): Payment {
    const payment = tables.payments.find(id);
    if (!payment) throw new Refusal(404, 'not_found', 'There is no such payment.');
    return payment;
  }

  return {
    find,
    wire,
    findByReference: (reference: string): Payment[] =>
      tables.payments.all().filter((payment) => payment.reference === reference),

    authorise: (request: PaymentRequest, { behaviour, idempotencyKey }: Manner) =>
      toEffect(authorise(request, verdictOf(behaviour, now()), occasion(idempotencyKey))),

    /** @param amount all that is left, when it is not said. */
    capture(id: string, amount: number | undefined, { behaviour, idempotencyKey }: Manner) {
      const payment = find(id);
      if (isDeclined(behaviour)) return toEffect(DECLINED);
      return toEffect(capture(payment, amount ?? capturable(payment), occasion(idempotencyKey)));
    },

    void(id: string, { behaviour, idempotencyKey }: Manner) {
      const payment = find(id);
      return toEffect(isDeclined(behaviour) ? DECLINED : voidRest(payment, occasion(idempotencyKey)));
    },

    refund(id: string, request: { amount: number; reference: string | null }, { behaviour, idempotencyKey }: Manner) {
      const refundId = newId('rfn');
      const verdict = refundVerdictOf(refundId, behaviour, now());
      return toEffect(refund(find(id), { id: refundId, ...request }, verdict, occasion(idempotencyKey)));
    },

    /** The customer says yes or no. */
    answerChallenge(id: string, verdict: 'approve' | 'decline'): void {
      const payment = find(id);
      apply('challenge', payment, decide(payment, 'action_required', verdict, occasion(null)));
    },

    /** The bank makes up its mind, about a payment or about one of its refunds. */
    settle,

    /** Send a webhook that says of a payment what may never have happened, signed with a wrong key. */
    async forge(id: string, type: Happening): Promise<Webhook> {
      const payment = find(id);
      const data = { payment: { ...wire(payment), ...lieAbout(type, payment.amount) } };
      const event = createEvent(type, payment.id, data, moment());
      const delivery = tables.deliveries.put(event.id, { state: 'forged', attempts: [] });
      book.write([tables.events.put(event.id, event), delivery]);
      await courier.send([event], { ...PLAIN, times: 0, forged: 1 });
      return toWebhook(event, tables.deliveries);
    },

    /** Go on where an earlier process was ended. */
    resume(): void {
      for (const payment of tables.payments.all()) alarms.set(payment.id, payment.settling);
      courier.resume();
    },

    stop: () => alarms.stop(),
  };
}

const STATUSES: Record<RefusalCode, Refusal['status']> = {
  card_declined: 402,
  amount_too_large: 422,
  not_capturable: 409,
  not_voidable: 409,
  not_refundable: 409,
  not_challenged: 409,
  not_pending: 409,
};

const DECLINED = refused('card_declined', 'The card was declined.');

const isDeclined = (behaviour: Behaviour): boolean => decisionOf(behaviour) === 'decline';
