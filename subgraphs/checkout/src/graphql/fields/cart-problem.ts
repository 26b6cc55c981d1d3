import { maskGiftCardCode, money } from '#contracts';
import { MoneyType } from '#kit';
import type { Cart } from '../../domain/cart';
import type { CartProblem } from '../../domain/problem';
import type { CartProblemType } from '../types/cart-problem';

const MESSAGES: Record<CartProblem['code'], string> = {
  PRICE_CHANGED: 'It costs something else by now.',
  UNAVAILABLE: 'It is not sold any more.',
  INSUFFICIENT_STOCK: 'There are not so many of it.',
  VOUCHER_REFUSED: 'The voucher does nothing for this cart.',
  GIFT_CARD_REFUSED: 'The gift card pays nothing for this cart.',
  SHIPPING_METHOD_UNAVAILABLE: 'It cannot be sent in this way any more.',
  PRICES_UNAVAILABLE: 'Nobody can say right now what this costs.',
  DISCOUNTS_UNAVAILABLE: 'Nobody can say right now what comes off.',
  SHIPPING_UNAVAILABLE: 'Nobody can say right now what shipping costs.',
};

/** Show a problem of a cart in the graph. The code of a gift card is worth money: only its end is shown. */
export function toProblemType(problem: CartProblem, { currencyCode }: Cart, isBlocking: boolean): CartProblemType {
  const amount = (minor: number) => MoneyType.of(money(minor, currencyCode));
  const refused = 'refused' in problem ? problem.refused : undefined;
  const shown = problem.code === 'GIFT_CARD_REFUSED' ? maskGiftCardCode : (code: string) => code;
  return {
    ...{ code: problem.code, message: refused?.message ?? MESSAGES[problem.code], isBlocking },
    lineId: 'lineId' in problem ? problem.lineId : null,
    from: problem.code === 'PRICE_CHANGED' ? amount(problem.fromMinor) : null,
    to: problem.code === 'PRICE_CHANGED' ? amount(problem.toMinor) : null,
    available: problem.code === 'INSUFFICIENT_STOCK' ? problem.available : null,
    reason: refused?.code ?? null,
    voucherOrCard: refused ? shown(refused.voucherOrCard) : null,
  };
}
