import type { Operation } from '../domain/operation';
import type { Payment } from '../domain/payment';
import type { Answer, Report } from '../domain/report';
import type { PaymentProvider } from '../providers/provider';

/**
 * Ask a provider for an operation. Asked before, it may have done it: then it is asked what it knows first, and for
 * the operation again with the same key.
 */
export async function askProvider(provider: PaymentProvider, operation: Operation, payment: Payment): Promise<Answer> {
  const answer = await ASK[operation.kind](provider, operation, payment);
  if (answer.kind !== 'refused' || operation.kind === 'AUTHORISE') return answer;
  // It may have been done by other means, and be refused for that.
  const found = await provider.find(nameOf(payment));
  if (found.kind === 'unknown') return found;
  return found.kind === 'report' ? { ...answer, report: found.report } : answer;
}

type Asker = (provider: PaymentProvider, operation: Operation, payment: Payment) => Promise<Answer>;

const ASK: Record<Operation['kind'], Asker> = {
  async AUTHORISE(provider, { key, request, attempts }, payment) {
    const isKnown = payment.providerPaymentId !== null;
    if (isKnown || attempts > 1 || !request) {
      const found = await provider.find(nameOf(payment));
      if (isKnown || found.kind !== 'absent' || !request) return found;
    }
    const { orderNumber, amountMinor, currencyCode } = payment;
    return provider.authorise({ reference: payment.id, orderNumber, amountMinor, currencyCode, ...request }, key);
  },

  async CAPTURE(provider, { key, isFinal, mayTakeAll, amountMinor }, payment) {
    const { providerPaymentId } = payment;
    if (providerPaymentId === null || amountMinor === null) throw new Error(`${key} is about nothing`);
    return provider.capture({ providerPaymentId, amountMinor, isFinal, mayTakeAll }, key);
  },

  async VOID(provider, { key, attempts }, payment) {
    // A void that was refused once may be asked for again later, and is another request then.
    const voidIt = (id: string) => provider.void(id, `${key}:${attempts}`);
    if (payment.providerPaymentId !== null) return voidIt(payment.providerPaymentId);
    const found = await provider.find(nameOf(payment));
    return found.kind === 'report' && isVoidable(found.report) ? voidIt(found.report.providerPaymentId) : found;
  },

  async REFUND(provider, { key, refundId, amountMinor, attempts }, payment) {
    const { providerPaymentId } = payment;
    if (providerPaymentId === null || refundId === null || amountMinor === null) {
      throw new Error(`${key} is about nothing`);
    }
    if (attempts > 1) {
      const found = await provider.find(nameOf(payment));
      const isTold = found.kind === 'report' && found.report.refunds.some(({ reference }) => reference === refundId);
      if (isTold || found.kind === 'unknown') return found;
    }
    return provider.refund({ providerPaymentId, reference: refundId, amountMinor }, key);
  },
};

const nameOf = ({ id, providerPaymentId }: Payment) => ({ reference: id, providerPaymentId });

/** Whether something is set aside, or may still be. */
const isVoidable = ({ isReleased, declineCode, authorisedMinor, capturedMinor }: Report): boolean =>
  !isReleased && declineCode === null && (authorisedMinor === 0 || capturedMinor < authorisedMinor);
