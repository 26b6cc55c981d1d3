import { createId } from '#contracts';
import { creditable, seriesOf } from '../domain/invoice';
import type { Rows } from '../store';
import { entryOf } from './entry';

/**
 * Take a part of an order's invoice back, or all of it; the order is locked. `reference` says what for: nothing is taken
 * back for the same twice, nor more than the invoice says.
 */
export async function credit(
  rows: Rows,
  wanted: { orderId: string; amountMinor: number; reference: string; at: Date },
): Promise<void> {
  const { orderId, reference, at } = wanted;
  const issued = await rows.invoicesOf([orderId]);
  if (issued.some((one) => one.kind === 'CREDIT_NOTE' && one.reference === reference)) return;
  const amountMinor = creditable(issued, wanted.amountMinor);
  if (amountMinor === 0) return;
  const id = createId('invoice', at.getTime());
  const note = { id, kind: 'CREDIT_NOTE', orderId, amountMinor, reference, issuedAt: at } as const;
  const number = await rows.addInvoice(seriesOf('CREDIT_NOTE', at), note);
  const told = { at, actor: 'service:orders', amountMinor, subjectId: id, text: number };
  await rows.addEntries([entryOf(orderId, 'INVOICE_ISSUED', told)]);
}
