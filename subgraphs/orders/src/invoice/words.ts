import type { Locale } from '#contracts';

/** What stands on an invoice in a language. */
export interface InvoiceWords {
  readonly title: Readonly<Record<'INVOICE' | 'CREDIT_NOTE', string>>;
  readonly number: string;
  readonly date: string;
  readonly order: string;
  readonly credits: string;
  readonly billTo: string;
  readonly item: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly taxRate: string;
  readonly amount: string;
  readonly items: string;
  readonly discount: string;
  readonly shipping: string;
  readonly tax: string;
  readonly containedTax: string;
  readonly total: string;
  readonly giftCards: string;
  readonly due: string;
  readonly credited: string;
}

/** See {@link InvoiceWords}. */
export const INVOICE_WORDS: Record<Locale, InvoiceWords> = {
  en: {
    title: { INVOICE: 'Invoice', CREDIT_NOTE: 'Credit note' },
    number: 'Number',
    date: 'Date',
    order: 'Order',
    credits: 'On invoice',
    billTo: 'Bill to',
    item: 'Item',
    quantity: 'Qty',
    unitPrice: 'Unit price',
    taxRate: 'Tax',
    amount: 'Amount',
    items: 'Items',
    discount: 'Discount',
    shipping: 'Shipping',
    tax: 'Tax',
    containedTax: 'Tax included',
    total: 'Total',
    giftCards: 'Paid by gift card',
    due: 'To pay',
    credited: 'Credited to you',
  },
  ko: {
    title: { INVOICE: '청구서', CREDIT_NOTE: '대변표' },
    number: '번호',
    date: '발행일',
    order: '주문',
    credits: '대상 청구서',
    billTo: '청구 대상',
    item: '상품',
    quantity: '수량',
    unitPrice: '단가',
    taxRate: '세율',
    amount: '금액',
    items: '상품 합계',
    discount: '할인',
    shipping: '배송비',
    tax: '세금',
    containedTax: '포함된 세금',
    total: '합계',
    giftCards: '기프트 카드 결제',
    due: '결제 금액',
    credited: '환급 금액',
  },
};
