import type { Id } from '#contracts';

/** What a provider is asked to do. */
type OperationKind = 'AUTHORISE' | 'CAPTURE' | 'VOID' | 'REFUND';

/** OPEN: asked, or about to be. DONE: it has happened. REFUSED: it never will. DROPPED: nobody wants it any more. */
export type OperationState = 'OPEN' | 'DONE' | 'REFUSED' | 'DROPPED';

/** A call to a provider, written down before it is made. */
export interface Operation {
  /** What it is known by here, and the provider's idempotency key: asked again, it is done once. */
  readonly key: string;
  readonly paymentId: Id<'payment'>;
  readonly kind: OperationKind;
  readonly state: OperationState;
  readonly amountMinor: number | null;
  readonly refundId: Id<'refund'> | null;
  /** For a capture: nothing more will be taken after it. */
  readonly isFinal: boolean;
  /** For a capture: where the provider takes money only once, all that is set aside is taken. */
  readonly mayTakeAll: boolean;
  /** For an authorisation, as long as it is open. */
  readonly request: AuthorisationRequest | null;
  /** Times the provider was asked. */
  readonly attempts: number;
  /** What the last attempt came to, if it was not done. */
  readonly problem?: string | null;
  readonly createdAt: Date;
}

/** What only the provider needs to know; forgotten once it has decided. */
export interface AuthorisationRequest {
  /** What the provider calls the customer's way of paying. */
  readonly token: string;
  /** Where the provider sends the customer back to. */
  readonly returnUrl: string;
  readonly email: string;
}

type NewParts = Pick<Operation, 'key' | 'kind' | 'amountMinor' | 'refundId' | 'isFinal' | 'mayTakeAll'>;

/** An operation to be written down. */
export interface NewOperation extends NewParts {
  /** Another one has to end before it: whoever writes it down does not carry it out. */
  readonly isQueued: boolean;
}

/** The keys of operations. A payment has one authorisation and one void; captures are told apart by its version then. */
export const operationKey = {
  authorise: (paymentId: string): string => `${paymentId}:authorise`,
  void: (paymentId: string): string => `${paymentId}:void`,
  capture: (paymentId: string, version: number): string => `${paymentId}:capture:${version}`,
  refund: (refundId: string): string => `${refundId}:refund`,
};

/** Ask the provider to give back what is authorised. */
export const voiding = (paymentId: string): NewOperation => ({
  ...{ key: operationKey.void(paymentId), kind: 'VOID', amountMinor: null, refundId: null },
  ...{ isFinal: false, mayTakeAll: false, isQueued: false },
});

const SECOND = 1_000;

/** The longest pause between two attempts, in milliseconds. */
const LONGEST_PAUSE = 300 * SECOND;

/** How long to wait before the provider is asked again after so many attempts, in milliseconds. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, SECOND * 2 ** Math.min(attempts - 1, 20));
}

/** The same, for a payment that waits for the customer or the bank: a webhook is likely to come first. */
export function watchAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, 10 * pauseAfter(attempts));
}

/** A call that the provider has not heard of for so long will never arrive, in milliseconds. */
export const LOST_AFTER = 120 * SECOND;

/** A payment that is undecided for so long is given up, in milliseconds: a day. */
export const UNDECIDED_AT_MOST = 24 * 60 * 60 * SECOND;
