import { createId, done } from '#contracts';
import type { Account } from '../domain/account';
import { capture } from '../domain/capture';
import { giveUp } from '../domain/give-up';
import type { Outcome } from '../domain/outcome';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';
import { refund } from '../domain/refunding';
import type { Rows } from '../store';
import type { CallerWithKey } from './caller';
import { circumstancesOf, type Decided, type Decision, lockAccount, saveLocked } from './decide';
import type { Operator } from './operations';
import type { Parts } from './parts';

/** What staff wants back for a customer, of a payment or of an order. */
export interface RefundWish {
  readonly paymentId?: string;
  readonly orderId?: string;
  readonly amountMinor: number;
  readonly reason: string;
}

/** The use cases of staff who look after payments by hand; each request has one effect. */
export function staffService(parts: Parts, operator: Operator) {
  const { store, now } = parts;

  /**
   * Decide about a payment once, however often that is asked for, and ask the provider then. The payment is locked
   * before anything is decided: many who come at once decide one after the other.
   * @param decide changes the account, or refuses.
   */
  async function decideOnce(
    { operation, body, caller }: { operation: string; body: unknown; caller: CallerWithKey },
    { find, field }: Target,
    decide: (account: Account, at: Date) => Outcome<Decision>,
  ): Promise<Outcome<Kept>> {
    const { actor: principal, idempotencyKey: key, traceparent } = caller;
    const at = now();
    let decided: Decided | undefined;
    const outcome = await store.transaction((rows) =>
      rows.answerOnce({ principal, operation, key, body, at }, async (): Promise<Outcome<Kept>> => {
        const found = await find(rows);
        const account = found && (await lockAccount(rows, found.id));
        if (!account) return { kind: 'not-found', what: 'payment', field };
        const decision = decide(account, at);
        if (decision.kind !== 'done') return decision;
        const leasedUntil = operator.leaseFrom(at);
        const origin = { source: 'COMMAND', actor: principal, traceparent, at, leasedUntil } as const;
        decided = await saveLocked(rows, account, origin, decision.value);
        return done(toKept(decided));
      }),
    );
    const errand = { source: 'ANSWER', traceparent } as const;
    if (decided) await operator.performAll(decided.opened, decided.payment, at, errand);
    else if (outcome.kind === 'done') {
      // Asked for again: whoever was at it may be gone.
      await Promise.allSettled(outcome.value.keys.map((one) => operator.resume(one, errand)));
    }
    return outcome;
  }

  async function latest(outcome: Outcome<Kept>): Promise<Outcome<Payment>> {
    if (outcome.kind !== 'done') return outcome;
    const [payment] = await store.findPayments([outcome.value.paymentId]);
    return payment ? done(payment) : { kind: 'not-found', what: 'payment' };
  }

  return {
    /** Take a part of what is authorised. */
    async capturePayment(caller: CallerWithKey, id: string, amountMinor: number): Promise<Outcome<Payment>> {
      const command = { operation: 'paymentCapture', body: { id, amountMinor }, caller };
      const outcome = await decideOnce(command, paymentById(id), (account) => {
        const taken = capture(account.payment, amountMinor);
        if (taken.kind !== 'done') return taken;
        return done({ account: { ...account, payment: taken.value.payment }, opened: [taken.value.operation] });
      });
      const [key] = outcome.kind === 'done' ? outcome.value.keys : [];
      const operation = key === undefined ? null : await store.findOperation(key);
      return operation?.state === 'REFUSED'
        ? { kind: 'capture-refused', code: operation.problem ?? '' }
        : latest(outcome);
    },

    /** Give a part of what was captured back. */
    async refundPayment(caller: CallerWithKey, wish: RefundWish): Promise<Outcome<Refund>> {
      const { paymentId, orderId, amountMinor, reason } = wish;
      const id = createId('refund', now().getTime());
      const outcome = await decideOnce(
        { operation: 'paymentRefund', body: wish, caller },
        paymentId ? paymentById(paymentId, 'paymentId') : paymentOfOrder(orderId ?? ''),
        (account, at) => {
          const wanted = { amountMinor, reason, reference: null, actor: caller.actor };
          const refunded = refund(account, wanted, id, at);
          return refunded.kind === 'done' ? done({ account: refunded.value }) : refunded;
        },
      );
      if (outcome.kind !== 'done') return outcome;
      const [made] = await store.findRefunds(outcome.value.refundIds);
      return made ? done(made) : { kind: 'not-found', what: 'refund' };
    },

    /** Release what is authorised, of which nothing was captured. */
    async cancelPayment(caller: CallerWithKey, id: string): Promise<Outcome<Payment>> {
      const command = { operation: 'paymentCancel', body: { id }, caller };
      return latest(
        await decideOnce(command, paymentById(id), (account, at) =>
          account.payment.capturedMinor + account.payment.capturingMinor > 0
            ? { kind: 'already-captured', state: account.payment.state }
            : done({ account: giveUp(account, 'Staff called it off.', circumstancesOf(at)) }),
        ),
      );
    },
  };
}

/** Which payment a command is about, and the part of the input that says so. */
interface Target {
  find(rows: Rows): Promise<Payment | null>;
  readonly field: string;
}

const paymentById = (id: string, field = 'id'): Target => ({
  find: async (rows) => (await rows.findPayments([id]))[0] ?? null,
  field,
});

/** An order has one payment that took money; others were declined. */
const paymentOfOrder = (orderId: string): Target => ({
  find: async (rows) => {
    const payments = await rows.findPaymentsOfOrders([orderId]);
    return payments.find(({ capturedMinor }) => capturedMinor > 0) ?? payments[0] ?? null;
  },
  field: 'orderId',
});

/** What is kept of a decision, for who asks for it again. */
interface Kept {
  readonly paymentId: string;
  readonly keys: readonly string[];
  readonly refundIds: readonly string[];
}

const toKept = ({ payment, opened }: Decided): Kept => ({
  paymentId: payment.id,
  keys: opened.map(({ key }) => key),
  refundIds: opened.flatMap(({ refundId }) => refundId ?? []),
});
