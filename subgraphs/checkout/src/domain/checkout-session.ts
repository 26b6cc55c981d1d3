import type { CheckoutRefusal } from './checkout-refusal';

/**
 * PROCESSING: it is being worked on. ACTION_REQUIRED: the customer has to do something first. COMPLETED: there is an
 * order. FAILED: there is none, everything is undone, and the cart is open again.
 */
export type CheckoutSessionState = 'PROCESSING' | 'ACTION_REQUIRED' | 'COMPLETED' | 'FAILED';

/** The order that a checkout made. */
export interface MadeOrder {
  readonly id: string;
  /** For people. */
  readonly number: string;
  /** Opens it to whoever has it. */
  readonly token: string;
}

/** What a payment provider asks of a customer. */
export interface PaymentAction {
  readonly kind: 'REDIRECT';
  readonly url: string;
}

/** A checkout, as its customer may know it. */
export interface CheckoutSession {
  readonly id: string;
  readonly cartId: string;
  readonly state: CheckoutSessionState;
  /** Once it is theirs. */
  readonly order: MadeOrder | null;
  readonly action: PaymentAction | null;
  /** Why it failed. */
  readonly refusal: CheckoutRefusal | null;
  readonly createdAt: Date;
}
