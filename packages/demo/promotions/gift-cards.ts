import { type Money, money } from '#contracts';
import { OPENED, toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import type { DemoGiftCard } from '../types/promotions';

const CARDS: readonly (readonly [code: string, amount: Money])[] = [
  ['DEMO-CARD-EURO-0100', money(10_000, 'EUR')],
  ['DEMO-CARD-EURO-0025', money(2_500, 'EUR')],
  ['DEMO-CARD-WONS-0150', money(150_000, 'KRW')],
  ['DEMO-CARD-DINA-0030', money(30_000, 'KWD')],
];

/** Gift cards whose codes everybody knows. */
export const GIFT_CARDS: readonly DemoGiftCard[] = CARDS.map(([code, amount], ordinal) => ({
  id: demoId('giftCard', ordinal, OPENED),
  entryId: demoId('giftCardEntry', ordinal, OPENED),
  code,
  amount,
  note: 'for trying out the shop',
  issuedAt: toInstant(OPENED),
}));
