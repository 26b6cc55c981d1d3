import { applyPromotions, type Offer } from './apply-promotions';
import type { CartSnapshot } from './cart';
import type { Discount } from './discount';
import { availableOf, type GiftCard, isUsable } from './gift-card';
import type { Promotion } from './promotion';
import { problemOf, type Voucher, type VoucherProblem } from './voucher';

/** A voucher, and how often the customer uses it already. */
export interface KnownVoucher {
  readonly voucher: Voucher;
  readonly ofCustomer: number;
}

/** Why a code does nothing. */
export type CodeProblem =
  | VoucherProblem
  | 'VOUCHER_NOT_APPLICABLE'
  | 'VOUCHER_NOT_COMBINABLE'
  | 'GIFT_CARD_INVALID'
  | 'GIFT_CARD_CURRENCY'
  | 'GIFT_CARD_EMPTY';

/** A code as it was given, and why it does nothing. */
interface Problem {
  readonly code: CodeProblem;
  readonly voucherOrCard: string;
}

/** What a cart would be less, if it were bought now. */
export interface DiscountQuote {
  readonly discounts: readonly Discount[];
  readonly problems: readonly Problem[];
}

/**
 * Work out what promotions take off a cart: those that come by themselves, and those asked for by the codes of vouchers.
 * @param codes as toVoucherCode writes them.
 * @param vouchers those that the codes name.
 */
export function quoteDiscounts(
  cart: CartSnapshot,
  promotions: readonly Promotion[],
  codes: readonly string[],
  vouchers: readonly KnownVoucher[],
): DiscountQuote {
  const offers: Offer[] = promotions
    .filter(({ trigger }) => trigger === 'AUTOMATIC')
    .map((promotion) => ({ promotion, code: null }));
  const problems: Problem[] = [];
  for (const code of new Set(codes)) {
    const known = vouchers.find(({ voucher }) => voucher.code === code);
    const promotion = promotions.find(({ id }) => id === known?.voucher.promotionId);
    const isOffered = offers.some((offer) => offer.promotion === promotion);
    const problem = promotion ? problemOf(known?.voucher, known?.ofCustomer ?? 0, cart.at) : 'VOUCHER_INVALID';
    if (problem) problems.push({ code: problem, voucherOrCard: code });
    else if (isOffered) problems.push({ code: 'VOUCHER_NOT_COMBINABLE', voucherOrCard: code });
    else if (promotion) offers.push({ promotion, code });
  }
  const { discounts, unused } = applyPromotions(cart, offers);
  const without = unused.map(({ code, reason }): Problem => ({ code: `VOUCHER_${reason}`, voucherOrCard: code }));
  return { discounts, problems: [...problems, ...without] };
}

/** A code of a gift card as it was given, and the card that it opens. */
export interface AskedGiftCard {
  readonly code: string;
  /** `undefined` when no card has the code. */
  readonly card: GiftCard | undefined;
}

/** What the gift cards of a cart can do for it. */
export interface GiftCardQuote {
  /** Those that can pay, each once, in the order of their codes. */
  readonly giftCards: readonly PayingGiftCard[];
  /** For each way of writing a code that does nothing. */
  readonly problems: readonly Problem[];
}

/** A gift card that can pay. */
interface PayingGiftCard {
  readonly card: GiftCard;
  /** The place of its code among those that were given; of the first, when it was given in several ways. */
  readonly position: number;
}

/** Work out which gift cards can pay for a cart, and why the others cannot. */
export function quoteGiftCards(
  asked: readonly AskedGiftCard[],
  cart: Pick<CartSnapshot, 'currencyCode' | 'at'>,
): GiftCardQuote {
  const giftCards = new Map<string, PayingGiftCard>();
  const problems = new Map<string, Problem>();
  for (const [position, { code, card }] of asked.entries()) {
    const problem = problemOfGiftCard(card, cart);
    if (problem) problems.set(code, { code: problem, voucherOrCard: code });
    else if (card && !giftCards.has(card.id)) giftCards.set(card.id, { card, position });
  }
  return { giftCards: [...giftCards.values()], problems: [...problems.values()] };
}

/** Why a gift card pays for nothing in a cart; nothing when it pays. */
function problemOfGiftCard(
  card: GiftCard | undefined,
  { currencyCode, at }: Pick<CartSnapshot, 'currencyCode' | 'at'>,
): CodeProblem | undefined {
  if (!card || !isUsable(card, at)) return 'GIFT_CARD_INVALID';
  if (card.currencyCode !== currencyCode) return 'GIFT_CARD_CURRENCY';
  return availableOf(card) === 0 ? 'GIFT_CARD_EMPTY' : undefined;
}
