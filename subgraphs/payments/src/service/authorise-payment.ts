import { createId, done } from '#contracts';
import { IdempotencyKeyReusedError } from '#kit';
import { type AuthorisationRequest, type Operation, operationKey } from '../domain/operation';
import type { Outcome } from '../domain/outcome';
import { isPayment, type NewPayment, type Payment } from '../domain/payment';
import { checkStep } from '../domain/step';
import { ProviderUnavailableError } from '../errors';
import type { Caller } from './caller';
import type { Operator, Performed } from './operations';
import type { Parts } from './parts';
import { stepOf } from './step-of';

/** The use case of setting the money for an order aside. */
export function authorisationService(parts: Parts, operator: Operator) {
  const { store, providers, now } = parts;

  /** Write the payment down, then ask. */
  async function begin(
    wanted: NewPayment,
    request: AuthorisationRequest,
    { actor, traceparent }: Caller,
  ): Promise<Payment | null> {
    const at = now();
    const id = createId('payment', at.getTime());
    const key = operationKey.authorise(id);
    const leasedUntil = operator.leaseFrom(at);
    const payment = await store.beginPayment({ id, payment: wanted, key, request, actor, at, leasedUntil });
    if (!payment) return null;
    const operation: Operation = {
      ...{ key, paymentId: id, kind: 'AUTHORISE', state: 'OPEN', amountMinor: null, refundId: null },
      ...{ isFinal: false, mayTakeAll: false, request, attempts: 1, createdAt: at },
    };
    return decided(await operator.perform(operation, payment, { source: 'ANSWER', traceparent }));
  }

  /** What has become of the payment by now, if nobody knew when it was asked for before. */
  async function catchUp(payment: Payment, { traceparent }: Caller): Promise<Payment> {
    if (payment.state !== 'PENDING' || payment.providerPaymentId !== null) return payment;
    const performed = await operator.resume(operationKey.authorise(payment.id), { source: 'ANSWER', traceparent });
    if (performed) return decided(performed);
    const [latest] = await store.findPayments([payment.id]);
    return latest ?? payment;
  }

  return {
    /**
     * Set the money for an order aside, once for each checkout however often it is asked for. A payment that was
     * declined is an answer; one that was called off is refused.
     * @throws ProviderUnavailableError when it is not known what the provider did; asked again, it is found out.
     */
    async authorisePayment(
      wanted: NewPayment,
      request: AuthorisationRequest,
      caller: Caller,
    ): Promise<Outcome<Payment>> {
      if (!providers.has(wanted.provider)) return { kind: 'provider-unknown' };
      const unsupported = checkStep(wanted.amountMinor, stepOf(providers, wanted));
      if (unsupported) return unsupported;
      const begun = await begin(wanted, request, caller);
      if (begun) return toOutcome(begun);
      const existing = await store.findPaymentOfSession(wanted.checkoutSessionId);
      if (!existing) throw new ProviderUnavailableError();
      if (!isPayment(existing)) return { kind: 'given-up' };
      if (!isSame(existing, wanted)) throw new IdempotencyKeyReusedError();
      return toOutcome(existing.isGivenUp ? existing : await catchUp(existing, caller));
    },
  };
}

/** The payment, if the provider said anything of it. */
function decided({ payment, answer }: Performed): Payment {
  if (answer.kind === 'unknown' && payment.providerPaymentId === null) throw new ProviderUnavailableError();
  return payment;
}

const toOutcome = (payment: Payment): Outcome<Payment> =>
  payment.isGivenUp && payment.state !== 'DECLINED' ? { kind: 'given-up' } : done(payment);

const COMPARED = ['orderId', 'amountMinor', 'currencyCode', 'customerId', 'provider'] as const;

const isSame = (payment: Payment, wanted: NewPayment): boolean =>
  COMPARED.every((field) => payment[field] === wanted[field]);
