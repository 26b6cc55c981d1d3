import type { RefundState } from './refund';

/**
 * A payment as its provider saw it at some moment. Reports come in any order and more than once: sums only grow, and
 * what was said once stays said.
 */
export interface Report {
  readonly providerPaymentId: string;
  readonly authorisedMinor: number;
  readonly capturedMinor: number;
  /** Nothing more of what is authorised can be taken. */
  readonly isReleased: boolean;
  readonly declineCode: string | null;
  /** Where the customer has to go before the provider decides. */
  readonly actionUrl: string | null;
  /** The refunds it tells of; not necessarily all. */
  readonly refunds: readonly ReportedRefund[];
}

/** A refund as the provider saw it. */
export interface ReportedRefund {
  readonly providerRefundId: string;
  /** The id we gave it; null for one that somebody made at the provider. */
  readonly reference: string | null;
  readonly amountMinor: number;
  readonly state: RefundState;
  readonly failure: string | null;
}

/** What came of asking a provider for something. */
export type Answer =
  | { readonly kind: 'report'; readonly report: Report }
  /** It was not done and never will be; `report` is what was found instead, if somebody looked. */
  | { readonly kind: 'refused'; readonly code: string; readonly message: string; readonly report?: Report }
  /** The provider knows of no such payment. */
  | { readonly kind: 'absent' }
  /** No answer came, or none that says whether it was done. */
  | { readonly kind: 'unknown'; readonly reason: string };
