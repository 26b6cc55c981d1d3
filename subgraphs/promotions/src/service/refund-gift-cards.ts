import { createId } from '#contracts';
import type { CommandRows } from '../store';

/** What goes back to a gift card. */
export interface CardRefund {
  readonly giftCardId: string;
  readonly amountMinor: number;
}

/** Put back on gift cards what they paid for things that were sent back. */
export async function refundGiftCards(
  rows: CommandRows,
  refunds: readonly CardRefund[],
  { orderId, at }: { orderId: string; at: Date },
): Promise<void> {
  if (refunds.length === 0) return;
  await rows.lockGiftCards({ ids: refunds.map(({ giftCardId }) => giftCardId) });
  await rows.moveGiftCards(refunds, { held: 0, redeemed: -1 });
  const entries = refunds.map((refund) => ({ ...refund, id: createId('giftCardEntry', at.getTime()) }));
  await rows.addEntries(entries, { kind: 'REFUNDED', orderId, actor: 'service:orders', at });
}
