import type { CurrencyCode, Id } from '#contracts';
import { canBecome, type PaymentState, type StateFacts, stateOf } from './payment-state';

/** Who moves the money. */
export type ProviderName = 'SANDBOX' | 'STRIPE';

/** The money for one checkout: what is set aside, taken and given back. */
export interface Payment extends StateFacts {
  readonly id: Id<'payment'>;
  readonly checkoutSessionId: Id<'checkoutSession'>;
  readonly orderId: Id<'order'>;
  readonly orderNumber: string;
  /** Null for a guest. */
  readonly customerId: Id<'customer'> | null;
  readonly amountMinor: number;
  readonly currencyCode: CurrencyCode;
  readonly provider: ProviderName;
  /** Null as long as the provider has not told. */
  readonly providerPaymentId: string | null;
  readonly state: PaymentState;
  /** Of what is authorised, what the provider is being asked to take. */
  readonly capturingMinor: number;
  /** Of what was captured, what the provider is being asked to give back. */
  readonly refundingMinor: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  /** Grows with every change. */
  readonly version: number;
}

/** What stands in the place of a payment whose checkout was called off before it came to paying. */
export interface Tombstone {
  readonly id: Id<'payment'>;
  readonly checkoutSessionId: Id<'checkoutSession'>;
  readonly orderId: null;
  readonly state: 'VOIDED';
}

/** Whether there is a payment, and not just a tombstone. */
export const isPayment = (found: Payment | Tombstone | null): found is Payment => Boolean(found?.orderId);

/** What somebody wants to pay with, and for what. */
export type NewPayment = Pick<
  Payment,
  'checkoutSessionId' | 'orderId' | 'orderNumber' | 'customerId' | 'amountMinor' | 'currencyCode' | 'provider'
>;

/** The parts of a payment that change. */
export type PaymentChanges = Partial<
  Omit<StateFacts, 'isGivenUp'> & Pick<Payment, 'providerPaymentId' | 'capturingMinor' | 'refundingMinor' | 'isGivenUp'>
>;

/**
 * The payment after some of it changed, in the state that follows; the same object when nothing did.
 * @throws RangeError when a payment never goes from its state to that one.
 */
export function withChanges(payment: Payment, changes: PaymentChanges): Payment {
  const isSame = Object.entries(changes).every(([name, value]) => payment[name as keyof Payment] === value);
  if (isSame) return payment;
  const changed = { ...payment, ...changes };
  const state = stateOf(changed);
  if (!canBecome(payment.state, state)) throw new RangeError(`a payment that is ${payment.state} is never ${state}`);
  return { ...changed, state };
}

/** Whether all of its money goes back: nobody wants it any more, or the provider had said no before it came. */
export const isUnwanted = ({ isGivenUp, declineCode }: Payment): boolean => isGivenUp || declineCode !== null;

/** What can still be taken. */
export function capturable(payment: Payment): number {
  const { authorisedMinor, capturedMinor, capturingMinor, isReleased } = payment;
  return isReleased || isUnwanted(payment) ? 0 : Math.max(0, authorisedMinor - capturedMinor - capturingMinor);
}

/** What can still be given back. */
export function refundable({ capturedMinor, refundedMinor, refundingMinor }: Payment): number {
  return Math.max(0, capturedMinor - refundedMinor - refundingMinor);
}
