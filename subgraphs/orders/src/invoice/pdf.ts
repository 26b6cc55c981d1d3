import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { formatMinor, isLocale, LOCALES, type PostalAddress } from '#contracts';
import type { OrderLine } from '../domain/order';
import { summaryOf } from '../domain/summary';
import type { InvoiceSheet } from '../service/invoices';
import { INVOICE_WORDS, type InvoiceWords } from './words';

// It has Hangul, Kanji and Latin letters with every accent; PDF's own fonts have the commonest Latin ones alone.
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/noto-sans-kr/700Bold/NotoSansKR_700Bold.ttf');

const MARGIN = 50;
/** Where the columns of the lines begin, in points from the left edge, and how wide each is. */
const COLUMNS = [
  { x: 50, width: 245, align: 'left' },
  { x: 300, width: 35, align: 'right' },
  { x: 340, width: 85, align: 'right' },
  { x: 430, width: 35, align: 'right' },
  { x: 470, width: 75, align: 'right' },
] as const;
/** Below this a row begins a new page. */
const BOTTOM = 760;

type Sheet = InstanceType<typeof PDFDocument>;

/** Draw an invoice or a credit note, in the language in which the order was bought. It comes out the same every time. */
export function drawInvoice(parts: InvoiceSheet): Promise<Buffer> {
  const { order, invoice } = parts;
  const words = INVOICE_WORDS[isLocale(order.locale) ? order.locale : LOCALES[0]];
  const info = { Title: `${words.title[invoice.kind]} ${invoice.number}`, CreationDate: invoice.issuedAt };
  const sheet = new PDFDocument({ size: 'A4', margin: MARGIN, info });
  sheet.registerFont('regular', REGULAR).registerFont('bold', BOLD);
  drawHead(sheet, parts, words);
  if (invoice.kind === 'INVOICE') {
    drawLines(sheet, parts, words);
    drawSums(sheet, parts, words);
  } else {
    drawSum(sheet.font('bold'), words.credited, inCurrency(order)(invoice.amountMinor));
  }
  sheet.end();
  return buffer(sheet as unknown as AsyncIterable<Uint8Array>);
}

function drawHead(sheet: Sheet, { invoice, order, creditedNumber }: InvoiceSheet, words: InvoiceWords): void {
  sheet.font('bold').fontSize(20).text(words.title[invoice.kind]).moveDown();
  sheet.font('regular').fontSize(10);
  sheet.text(`${words.number}: ${invoice.number}`);
  sheet.text(`${words.date}: ${invoice.issuedAt.toISOString().slice(0, 10)}`);
  sheet.text(`${words.order}: ${order.number}`);
  if (creditedNumber) sheet.text(`${words.credits}: ${creditedNumber}`);
  sheet.moveDown();
  const address = order.billingAddress ?? order.shippingAddress;
  sheet.font('bold').text(words.billTo).font('regular');
  for (const line of address ? addressLines(address) : [order.email]) sheet.text(line);
  sheet.moveDown(2);
}

function drawLines(sheet: Sheet, { order, lines }: InvoiceSheet, words: InvoiceWords): void {
  const { item, quantity, unitPrice, taxRate, amount } = words;
  sheet.font('bold');
  drawRow(sheet, [item, quantity, unitPrice, taxRate, amount]);
  sheet.font('regular');
  const show = inCurrency(order);
  for (const line of lines) drawRow(sheet, rowOf(line, show));
  sheet.moveDown();
}

const rowOf = (line: OrderLine, show: (amountMinor: number) => string): string[] => [
  `${line.name}\n${line.sku}`,
  String(line.quantity),
  show(line.unitAmountMinor),
  `${line.taxPercent}%`,
  show(line.subtotalMinor),
];

function drawSums(sheet: Sheet, { order }: InvoiceSheet, words: InvoiceWords): void {
  const show = inCurrency(order);
  const sums = summaryOf(order);
  drawSum(sheet, words.items, show(sums.itemsMinor));
  if (sums.discountMinor > 0) drawSum(sheet, words.discount, show(-sums.discountMinor));
  drawSum(sheet, words.shipping, show(sums.shippingMinor));
  if (sums.addedTaxMinor !== null) drawSum(sheet, words.tax, show(sums.addedTaxMinor));
  drawSum(sheet.font('bold'), words.total, show(sums.totalMinor));
  sheet.font('regular');
  if (sums.addedTaxMinor === null) drawSum(sheet, words.containedTax, show(order.taxMinor));
  if (order.giftCardMinor === 0) return;
  drawSum(sheet, words.giftCards, show(-order.giftCardMinor));
  drawSum(sheet, words.due, show(order.dueMinor));
}

function drawSum(sheet: Sheet, label: string, amount: string): void {
  drawRow(sheet, ['', '', label, '', amount]);
}

/** One row of cells; it is as high as the highest of them. */
function drawRow(sheet: Sheet, cells: readonly string[]): void {
  const heights = COLUMNS.map(({ width }, at) => sheet.heightOfString(cells[at] || ' ', { width }));
  const height = Math.max(...heights);
  if (sheet.y + height > BOTTOM) sheet.addPage();
  const { y } = sheet;
  for (const [at, { x, width, align }] of COLUMNS.entries()) {
    if (cells[at]) sheet.text(cells[at], x, y, { width, align });
  }
  sheet.x = MARGIN;
  sheet.y = y + height + 4;
}

const inCurrency =
  ({ currencyCode }: InvoiceSheet['order']) =>
  (amountMinor: number): string =>
    `${formatMinor({ amountMinor, currencyCode })} ${currencyCode}`;

function addressLines({ recipient, company, line1, line2, postalCode, city, region, countryCode }: PostalAddress) {
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [recipient, company, line1, line2, place, region, countryCode].filter((line) => line !== null);
}
