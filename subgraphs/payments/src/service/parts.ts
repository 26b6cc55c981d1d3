import type { ProviderName } from '../domain/payment';
import type { ProviderMetrics } from '../metrics';
import type { PaymentProvider } from '../providers/provider';
import type { Store } from '../store';

/** When money is taken: as soon as the order is confirmed, or when something leaves the house. */
export type CaptureMode = 'confirmation' | 'dispatch';

/** What every use case is made of. */
export interface Parts {
  readonly store: Store;
  /** Those that can be paid with. */
  readonly providers: ReadonlyMap<ProviderName, PaymentProvider>;
  readonly captureMode: CaptureMode;
  /** For how long nobody else takes an operation on that somebody is at, in milliseconds. */
  readonly leaseMs: number;
  readonly metrics: ProviderMetrics;
  readonly now: () => Date;
  /** Something is due now: do not wait for the next round. */
  readonly hurry: () => void;
}
