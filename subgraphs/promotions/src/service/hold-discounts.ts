import { createHash } from 'node:crypto';
import { done, inLocale, type Locale } from '#contracts';
import { customerKey } from '../domain/customer-key';
import type { Discount } from '../domain/discount';
import type { Hold } from '../domain/hold';
import type { Outcome } from '../domain/outcome';
import { type ExpectedDiscount, refusalOfPromise, shortGiftCard } from '../domain/promise';
import type { Promotion } from '../domain/promotion';
import { quoteDiscounts } from '../domain/quote';
import type { CommandRows } from '../store';
import { attempt } from './attempt';
import { hashOfGiftCard } from './gift-card-hash';
import type { Parts } from './parts';
import type { QuoteRequest } from './quote-discounts';
import { tellHeld } from './tell';

/** What a checkout wants to have set aside for it. */
export interface HoldRequest extends QuoteRequest {
  /** The checkout session; it holds once. */
  readonly owner: string;
  readonly giftCards: readonly { readonly code: string; readonly amountMinor: number }[];
  readonly expiresInSeconds: number;
  /** The discounts that its customer was shown. */
  readonly expected: readonly ExpectedDiscount[];
}

/** The request that it comes with. */
export interface HoldScene {
  readonly locale: Locale;
  readonly traceparent: string;
}

/** The use case of setting vouchers and gift-card money aside for a checkout. */
export function holdService({ store, now }: Parts) {
  return {
    /**
     * Set aside what a checkout counts on, all of it or nothing. The same owner with the same request has the same
     * answer, however often and however many at once.
     */
    async holdDiscounts(request: HoldRequest, scene: HoldScene): Promise<Outcome<Hold>> {
      const promotions = await store.activePromotions();
      const outcome = await attempt({ transaction: store.command }, (rows) =>
        promise(rows, promotions, request, scene),
      );
      if (outcome.kind === 'done') return outcome;
      const known = await store.findHold(request.owner);
      return known ? answerAgain(known, request) : outcome;
    },
  };

  async function promise(
    rows: CommandRows,
    promotions: readonly Promotion[],
    request: HoldRequest,
    { locale, traceparent }: HoldScene,
  ): Promise<Outcome<Hold>> {
    const { cart, shopper, voucherCodes, owner } = request;
    const at = now();
    const customer = customerKey(shopper);
    const known = await rows.lockVouchers({ codes: voucherCodes }, customer);
    const quote = quoteDiscounts(cart, promotions, voucherCodes, known);
    const used = known.filter(({ voucher }) => quote.discounts.some(({ code }) => code === voucher.code));
    const refusal = refusalOfPromise(quote, request.expected);
    if (refusal) return refusal;
    // Nobody could count how often they use it.
    if (customer === null && used.some(({ voucher }) => voucher.perCustomerLimit !== null)) {
      return { kind: 'voucher-refused', problem: 'VOUCHER_INVALID' };
    }

    const hashes = request.giftCards.map(({ code }) => hashOfGiftCard(code));
    const cards = await rows.lockGiftCards({ hashes });
    const parts = request.giftCards.map(({ amountMinor }, index) => ({
      card: cards.find(({ codeHash }) => codeHash === hashes[index]),
      amountMinor,
    }));
    const short = shortGiftCard(parts, cart);
    if (short) return short;

    const hold: Hold = {
      ...{ owner, state: 'HELD', requestHash: hashOf(request), customer, orderId: null },
      discounts: quote.discounts.map((discount) => toHeld(discount, locale)),
      vouchers: used.map(({ voucher }) => ({ voucherId: voucher.id, code: voucher.code, isTaken: true })),
      giftCards: parts.flatMap(({ card, amountMinor }) => {
        if (!card) return [];
        const { id, lastFour, currencyCode } = card;
        return [{ giftCardId: id, lastFour, currencyCode, amountMinor, takenMinor: amountMinor }];
      }),
      expiresAt: new Date(at.getTime() + request.expiresInSeconds * 1_000),
    };
    const taken = { held: 1, redeemed: 0 };
    const ids = hold.vouchers.map(({ voucherId }) => voucherId);
    await rows.moveVouchers(ids, taken, customer);
    await rows.moveGiftCards(hold.giftCards, taken);
    if (!(await rows.addHold(hold, at))) return { kind: 'hold-changed' };
    await tellHeld(rows, hold, { at, traceparent });
    return done(hold);
  }
}

/** What an owner hears who was answered before. */
function answerAgain(known: Hold, request: HoldRequest): Outcome<Hold> {
  const { state, requestHash } = known;
  if (requestHash !== null && requestHash !== hashOf(request)) return { kind: 'hold-changed' };
  return state === 'HELD' || state === 'CONFIRMED' ? done(known) : { kind: 'hold-settled', state };
}

function toHeld({ promotion, ...discount }: Discount, locale: Locale): Hold['discounts'][number] {
  return { promotionId: promotion.id, name: inLocale(promotion, 'name', locale), ...discount };
}

/** What is asked for, whenever it is. */
function hashOf({ cart: { at, ...cart }, ...request }: HoldRequest): string {
  return createHash('sha256')
    .update(JSON.stringify({ cart, ...request }))
    .digest('base64url');
}
