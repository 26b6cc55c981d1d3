import type { Id } from '#contracts';

/** PENDING: the provider is asked to pay back. SUCCEEDED: it has. FAILED: it never will, or the money came back. */
export type RefundState = 'PENDING' | 'SUCCEEDED' | 'FAILED';

const NEXT: Record<RefundState, readonly RefundState[]> = {
  PENDING: ['SUCCEEDED', 'FAILED'],
  SUCCEEDED: ['FAILED'],
  FAILED: [],
};

/** Whether a refund in one state may go to another. */
export function canRefundBecome(from: RefundState, to: RefundState): boolean {
  return NEXT[from].includes(to);
}

/** Money that goes back to the customer. */
export interface Refund {
  readonly id: Id<'refund'>;
  readonly paymentId: Id<'payment'>;
  readonly amountMinor: number;
  readonly state: RefundState;
  readonly reason: string;
  /** What it is for, such as a return; null for one that staff made by themselves. */
  readonly reference: string | null;
  /** The refund that failed, and that this one is made instead of; what it is for is what that was for, or that itself. */
  readonly retryOf: Id<'refund'> | null;
  /** Null as long as the provider has not told. */
  readonly providerRefundId: string | null;
  /** Why it failed. */
  readonly failure: string | null;
  /** Who wanted it; null when it was made at the provider. */
  readonly actor: string | null;
  readonly createdAt: Date;
  /** When it left PENDING. */
  readonly settledAt: Date | null;
}
