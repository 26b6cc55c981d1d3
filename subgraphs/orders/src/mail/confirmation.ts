import { formatMinor, type Locale, type Money } from '#contracts';
import type { Order, OrderLine } from '../domain/order';
import { summaryOf } from '../domain/summary';
import type { MailContent } from './mailer';

interface Words {
  readonly subject: (number: string) => string;
  readonly greeting: string;
  readonly ordered: (number: string) => string;
  readonly shipping: string;
  readonly discount: string;
  readonly tax: string;
  readonly total: string;
  readonly giftCard: string;
  readonly due: string;
  readonly follow: string;
  readonly goodbye: string;
}

const WORDS: Record<Locale, Words> = {
  en: {
    subject: (number) => `Your order ${number}`,
    greeting: 'Thank you for your order!',
    ordered: (number) => `We have received your order ${number}:`,
    shipping: 'Shipping',
    discount: 'Discount',
    tax: 'Tax',
    total: 'Total',
    giftCard: 'Paid by gift card',
    due: 'Left to pay',
    follow:
      'Follow your order, cancel it or send something back here. Anyone with this link can, so keep it to yourself:',
    goodbye: 'You will see there when it is on its way.',
  },
  ko: {
    subject: (number) => `주문 ${number} 확인`,
    greeting: '주문해 주셔서 감사합니다!',
    ordered: (number) => `주문 ${number}이(가) 접수되었습니다.`,
    shipping: '배송비',
    discount: '할인',
    tax: '세금',
    total: '합계',
    giftCard: '기프트 카드 결제',
    due: '결제 금액',
    follow:
      '아래 링크에서 주문을 확인하거나 취소, 반품할 수 있습니다. 링크를 아는 사람은 누구나 할 수 있으니 공유하지 마세요.',
    goodbye: '상품이 발송되면 위 링크에서 확인하실 수 있습니다.',
  },
};

/** The mail that tells somebody that they bought something, in the language in which they did. */
export function confirmationMail(parts: {
  order: Order;
  lines: readonly OrderLine[];
  /** Where whoever has the mail follows the order. */
  url: string;
  locale: Locale;
}): MailContent {
  const { order, lines, url, locale } = parts;
  const words = WORDS[locale];
  const amount = (amountMinor: number) => show({ amountMinor, currencyCode: order.currencyCode });
  const { discountMinor, shippingMinor, addedTaxMinor, totalMinor } = summaryOf(order);
  const rows = [
    ...lines.map(({ quantity, name, subtotalMinor }) => `  ${quantity} × ${name}  ${amount(subtotalMinor)}`),
    ...(discountMinor > 0 ? [`  ${words.discount}  ${amount(-discountMinor)}`] : []),
    `  ${words.shipping}  ${amount(shippingMinor)}`,
    ...(addedTaxMinor === null ? [] : [`  ${words.tax}  ${amount(addedTaxMinor)}`]),
    `  ${words.total}  ${amount(totalMinor)}`,
    ...(order.dueMinor < totalMinor
      ? [`  ${words.giftCard}  ${amount(order.dueMinor - totalMinor)}`, `  ${words.due}  ${amount(order.dueMinor)}`]
      : []),
  ];
  const text = [words.greeting, words.ordered(order.number), rows.join('\n'), words.follow, url, words.goodbye];
  return { subject: words.subject(order.number), text: `${text.join('\n\n')}\n` };
}

const show = (money: Money): string => `${formatMinor(money)} ${money.currencyCode}`;
