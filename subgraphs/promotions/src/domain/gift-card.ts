import { type CurrencyCode, type Id, maskGiftCardCode } from '#contracts';

/** Money that was paid before, for whoever has the code. */
export interface GiftCard {
  readonly id: Id<'giftCard'>;
  /** The last four letters of the code; the rest is known to whoever has it. */
  readonly lastFour: string;
  readonly currencyCode: CurrencyCode;
  readonly initialMinor: number;
  /** The sum of its entries. */
  readonly balanceMinor: number;
  /** What of the balance checkouts that are under way have set aside. */
  readonly heldMinor: number;
  readonly isActive: boolean;
  /** From when on it is worth nothing; null for never. */
  readonly expiresAt: Date | null;
  readonly note: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A gift card as staff ask for it. */
export type NewGiftCard = Pick<GiftCard, 'currencyCode' | 'initialMinor' | 'expiresAt' | 'note'>;

/** What staff may change about a gift card; its balance is changed by orders alone. */
export type GiftCardChanges = Partial<Pick<GiftCard, 'isActive' | 'expiresAt' | 'note'>>;

/** A movement of a gift card's money. */
export interface GiftCardEntry {
  readonly id: Id<'giftCardEntry'>;
  readonly giftCardId: Id<'giftCard'>;
  readonly kind: GiftCardEntryKind;
  /** Below 0 for what was spent. */
  readonly amountMinor: number;
  readonly orderId: string | null;
  /** As `principalName` says it; null for what was there when the shop opened. */
  readonly actor: string | null;
  readonly at: Date;
}

/** Why a gift card's money moved: it was issued, spent on an order, or came back with a cancelled one. */
export type GiftCardEntryKind = 'ISSUED' | 'REDEEMED' | 'REFUNDED';

/** What can be spent of it. */
export const availableOf = ({ balanceMinor, heldMinor }: GiftCard): number => balanceMinor - heldMinor;

/** Whether it is worth something at a moment, if anything is left on it. */
export const isUsable = ({ isActive, expiresAt }: GiftCard, at: Date): boolean =>
  isActive && (expiresAt === null || at < expiresAt);

/** Its code as everybody may see it. */
export const maskedCode = ({ lastFour }: Pick<GiftCard, 'lastFour'>): string => maskGiftCardCode(lastFour);
