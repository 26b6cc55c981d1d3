/** An invoice of an order, or a credit note on it; never changed, never removed. */
export interface Invoice {
  readonly id: string;
  /** Its series and its number in it: none is missing. */
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly orderId: string;
  readonly amountMinor: number;
  /** What it is about: the order, or the refund or cancellation of a credit note. */
  readonly reference: string;
  readonly issuedAt: Date;
}

/** A credit note takes back a part of an invoice, or all of it. */
export type InvoiceKind = 'INVOICE' | 'CREDIT_NOTE';

const PREFIXES: Record<InvoiceKind, string> = { INVOICE: 'INV', CREDIT_NOTE: 'CRN' };

/** The series that the invoices of a kind take their numbers from: `INV-2026`, one a year. */
export const seriesOf = (kind: InvoiceKind, at: Date): string => `${PREFIXES[kind]}-${at.getUTCFullYear()}`;

/** How much of what is to be taken back of an order still can be: all its credit notes are never more than its invoice. */
export function creditable(issued: readonly Pick<Invoice, 'kind' | 'amountMinor'>[], wantedMinor: number): number {
  const left = issued.reduce(
    (sum, { kind, amountMinor }) => sum + (kind === 'INVOICE' ? amountMinor : -amountMinor),
    0,
  );
  return Math.max(0, Math.min(wantedMinor, left));
}
