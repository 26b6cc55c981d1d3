import { createId, done, notFound } from '#contracts';
import { capture } from '../domain/capture';
import { giveUp } from '../domain/give-up';
import type { Outcome } from '../domain/outcome';
import type { Payment } from '../domain/payment';
import type { Refund } from '../domain/refund';
import { refund, retryRefund } from '../domain/refunding';
import { checkStep } from '../domain/step';
import type { CallerWithKey } from './caller';
import { circumstancesOf } from './decide';
import { createDecider, type Kept, type Target } from './decide-once';
import type { Operator } from './operations';
import type { Parts } from './parts';
import { stepOf } from './step-of';

/** What staff wants back for a customer, of a payment or of an order. */
export interface RefundWish {
  readonly paymentId?: string;
  readonly orderId?: string;
  readonly amountMinor: number;
  readonly reason: string;
}

/** The use cases of staff who look after payments by hand; each request has one effect. */
export function staffService(parts: Parts, operator: Operator) {
  const { store, providers, now } = parts;
  const decideOnce = createDecider(parts, operator);

  async function latest(outcome: Outcome<Kept>): Promise<Outcome<Payment>> {
    if (outcome.kind !== 'done') return outcome;
    const [payment] = await store.findPayments([outcome.value.paymentId]);
    return payment ? done(payment) : notFound('payment');
  }

  async function refundOf(outcome: Outcome<Kept>): Promise<Outcome<Refund>> {
    if (outcome.kind !== 'done') return outcome;
    const [made] = await store.findRefunds(outcome.value.refundIds);
    return made ? done(made) : notFound('refund');
  }

  return {
    /** Take a part of what is authorised. */
    async capturePayment(caller: CallerWithKey, id: string, amountMinor: number): Promise<Outcome<Payment>> {
      const command = { operation: 'paymentCapture', body: { id, amountMinor }, caller };
      const outcome = await decideOnce(command, paymentById(id), (account) => {
        const unsupported = checkStep(amountMinor, stepOf(providers, account.payment));
        if (unsupported) return unsupported;
        const taken = capture(account.payment, amountMinor);
        if (taken.kind !== 'done') return taken;
        return done({ account: { ...account, payment: taken.value.payment }, opened: [taken.value.operation] });
      });
      const [key] = outcome.kind === 'done' ? outcome.value.keys : [];
      const operation = key === undefined ? null : await store.findOperation(key);
      if (operation?.state === 'OPEN') return { kind: 'capture-pending' };
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
          const unsupported = checkStep(amountMinor, stepOf(providers, account.payment));
          if (unsupported) return unsupported;
          const wanted = { amountMinor, reason, reference: null, retryOf: null, actor: caller.actor };
          const refunded = refund(account, wanted, id, at);
          return refunded.kind === 'done' ? done({ account: refunded.value }) : refunded;
        },
      );
      return refundOf(outcome);
    },

    /** Try a refund that failed again. */
    async retryRefund(caller: CallerWithKey, failedId: string): Promise<Outcome<Refund>> {
      const id = createId('refund', now().getTime());
      const outcome = await decideOnce(
        { operation: 'paymentRefundRetry', body: { id: failedId }, caller },
        paymentOfRefund(failedId),
        (account, at) => {
          const retried = retryRefund(account, failedId, caller.actor, { id, at });
          return retried.kind === 'done' ? done({ account: retried.value }) : retried;
        },
      );
      return refundOf(outcome);
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

const paymentById = (id: string, field = 'id'): Target => ({
  find: async (rows) => (await rows.findPayments([id]))[0] ?? null,
  missing: notFound('payment', field),
});

/** An order has one payment that took money; others were declined. */
const paymentOfOrder = (orderId: string): Target => ({
  find: async (rows) => {
    const payments = await rows.findPaymentsOfOrders([orderId]);
    return payments.find(({ capturedMinor }) => capturedMinor > 0) ?? payments[0] ?? null;
  },
  missing: notFound('payment', 'orderId'),
});

const paymentOfRefund = (refundId: string): Target => ({
  find: async (rows) => {
    const [found] = await rows.findRefunds([refundId]);
    return found ? ((await rows.findPayments([found.paymentId]))[0] ?? null) : null;
  },
  missing: notFound('refund', 'id'),
});
