import type { Id, Money } from '#contracts';
import type { DemoInstant, DemoText } from './text';

/** A reason why somebody pays less. */
export interface DemoPromotion {
  readonly id: Id<'promotion'>;
  readonly name: DemoText;
  /** Null for one that comes by itself; customers ask for the others by code. */
  readonly voucher: DemoVoucher | null;
  /** Of those that fit a cart the lowest comes first. */
  readonly priority: number;
  /** Those that share one apply together; one without any applies alone. */
  readonly stackingGroups: readonly string[];
  readonly conditions: DemoConditions;
  readonly effect: DemoEffect;
  readonly createdAt: DemoInstant;
}

/** The code that a promotion is asked for by. */
export interface DemoVoucher {
  readonly id: Id<'voucher'>;
  readonly code: string;
  readonly usageLimit: number | null;
  readonly perCustomerLimit: number | null;
}

/** What a cart must be like; a list that is empty asks for nothing. */
export interface DemoConditions {
  readonly categoryIds: readonly Id<'category'>[];
  readonly customerGroups: readonly string[];
  /** One for each currency. */
  readonly minimumSubtotals: readonly Money[];
}

/** What is taken off; basis points are hundredths of a percent. */
export type DemoEffect =
  | { readonly kind: 'PERCENTAGE'; readonly target: 'ORDER'; readonly basisPoints: number }
  | { readonly kind: 'FIXED_AMOUNT'; readonly target: 'ORDER'; readonly amounts: readonly Money[] }
  | { readonly kind: 'FREE_SHIPPING' }
  | {
      readonly kind: 'BUY_X_GET_Y';
      readonly buyQuantity: number;
      readonly getQuantity: number;
      readonly gets: null;
      readonly basisPoints: number;
      readonly timesAtMost: null;
    };

/** Money that was paid before, for whoever has the code; its ledger has one entry, of all of it. */
export interface DemoGiftCard {
  readonly id: Id<'giftCard'>;
  readonly entryId: Id<'giftCardEntry'>;
  /** The shop keeps it nowhere; promotions hashes it. */
  readonly code: string;
  readonly amount: Money;
  readonly note: string;
  readonly issuedAt: DemoInstant;
}
