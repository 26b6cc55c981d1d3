import type { HoldEvent } from '../domain/hold';

/** What happened to a hold, who says so, and when. */
export interface Settlement {
  readonly event: HoldEvent;
  readonly orderId: string | null;
  /** As `principalName` says it. */
  readonly actor: string | null;
  readonly at: Date;
  readonly traceparent?: string;
}
