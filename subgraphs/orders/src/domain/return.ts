import type { ReturnState } from './return-state';

/** Why somebody sends something back. */
export type ReturnReason = 'CHANGED_MIND' | 'DOES_NOT_FIT' | 'DAMAGED' | 'WRONG_ITEM' | 'NOT_AS_DESCRIBED' | 'OTHER';

/** Units of a line that are to come back. */
export interface ReturnLine {
  readonly orderLineId: string;
  readonly quantity: number;
  readonly reason: ReturnReason;
  readonly comment: string | null;
  /** How many came; null until they did. */
  readonly received: number | null;
  /** Where they went back on the shelf; null for what cannot be sold again. */
  readonly warehouseId: string | null;
}

/** Money that goes back to a gift card. */
export interface GiftCardRefund {
  readonly giftCardId: string;
  readonly amountMinor: number;
}

/** Things of an order that come back. */
export interface Return {
  readonly id: string;
  readonly orderId: string;
  readonly state: ReturnState;
  /** Who asked for it. */
  readonly actor: string;
  /** What staff told the customer. */
  readonly note: string | null;
  /** What goes back to the payment; null until it is received. */
  readonly refundMinor: number | null;
  readonly giftCards: readonly GiftCardRefund[];
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly refundedAt: Date | null;
  readonly lines: readonly ReturnLine[];
}
