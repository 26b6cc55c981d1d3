import type { ProviderName } from './payment';
import type { PaymentState } from './payment-state';
import type { WebhookOutcome } from './webhook-outcome';

/** Which payments a list shows; every part that is given must hold. */
export interface PaymentFilter {
  readonly states?: readonly PaymentState[] | null;
  readonly providers?: readonly ProviderName[] | null;
  readonly orderIds?: readonly string[] | null;
  readonly orderNumbers?: readonly string[] | null;
  readonly customerIds?: readonly string[] | null;
  readonly from?: Date | null;
  /** Up to, but not including. */
  readonly until?: Date | null;
}

/** Which webhooks a list shows; every part that is given must hold. */
export interface WebhookFilter {
  readonly providers?: readonly ProviderName[] | null;
  readonly outcomes?: readonly WebhookOutcome[] | null;
  readonly paymentIds?: readonly string[] | null;
  readonly from?: Date | null;
  /** Up to, but not including. */
  readonly until?: Date | null;
}
