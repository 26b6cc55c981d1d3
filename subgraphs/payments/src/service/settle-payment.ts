import { done } from '#contracts';
import { capture } from '../domain/capture';
import type { Outcome } from '../domain/outcome';
import { capturable, isPayment, type Payment } from '../domain/payment';
import { ProviderUnavailableError } from '../errors';
import type { Caller } from './caller';
import { type Decision, decide } from './decide';
import type { Operator, Performed } from './operations';
import type { Parts } from './parts';

/** The use case of an order being confirmed: its money is taken now, or left for when something is sent. */
export function settlementService(parts: Parts, operator: Operator) {
  const { store, captureMode, now } = parts;

  /** Take everything that is authorised; another call of the same is waited for. */
  async function captureAll(payment: Payment, { actor, traceparent }: Caller): Promise<Performed | undefined> {
    const at = now();
    const origin = { source: 'COMMAND', actor, traceparent, at, leasedUntil: operator.leaseFrom(at) } as const;
    const decided = await decide(parts, { payment, refunds: [] }, origin, (account): Decision => {
      const amountMinor = capturable(account.payment);
      const outcome = amountMinor > 0 ? capture(account.payment, amountMinor) : undefined;
      if (outcome?.kind !== 'done') return { account };
      return { account: { ...account, payment: outcome.value.payment }, opened: [outcome.value.operation] };
    });
    const errand = { source: 'ANSWER', traceparent } as const;
    const [performed] = await operator.performAll(decided.opened, decided.payment, at, errand);
    if (performed) return performed;
    const [key] = await store.openOperationsOf(payment.id, 'CAPTURE');
    return key === undefined ? undefined : operator.resume(key, errand);
  }

  return {
    /**
     * Take the money of a confirmed order, where it is taken at once. Taken already, nothing happens.
     * @throws ProviderUnavailableError when it is not known what the provider did; asked again, it is found out.
     */
    async settlePayment(checkoutSessionId: string, caller: Caller): Promise<Outcome<Payment>> {
      const payment = await store.findPaymentOfSession(checkoutSessionId);
      if (!payment) return { kind: 'not-found', what: 'payment', field: 'checkoutSessionId' };
      if (!isPayment(payment) || payment.isGivenUp) return { kind: 'given-up' };
      if (payment.authorisedMinor === 0) return { kind: 'not-authorised', state: payment.state };
      const isDue = payment.state === 'AUTHORISED' || payment.state === 'PARTLY_CAPTURED';
      if (captureMode === 'dispatch' || !isDue) return done(payment);
      const performed = await captureAll(payment, caller);
      return performed ? afterCapture(performed) : done((await store.findPayments([payment.id]))[0] ?? payment);
    },
  };
}

/**
 * What came of a capture.
 * @throws ProviderUnavailableError
 */
function afterCapture({ payment, answer }: Performed): Outcome<Payment> {
  if (answer.kind === 'unknown') throw new ProviderUnavailableError();
  const isTaken = payment.capturedMinor >= payment.authorisedMinor;
  return answer.kind === 'refused' && !isTaken ? { kind: 'capture-refused', code: answer.code } : done(payment);
}
