import type { Ask } from '../../harness/shop';
import type { GiftCardSeen, VoucherSeen } from './evidence';
import { type Minor, minor } from './minor';
import { readPages } from './read-pages';

/** All vouchers. */
export const readVouchers = (staff: Ask): Promise<VoucherSeen[]> => readPages<VoucherSeen>(staff, VOUCHERS);

/** All gift cards, with their ledgers. */
export async function readGiftCards(staff: Ask): Promise<GiftCardSeen[]> {
  const nodes = await readPages<{
    id: string;
    balance: Minor;
    held: Minor;
    entries: { kind: string; amount: Minor; orderId: string | null }[];
  }>(staff, GIFT_CARDS);
  return nodes.map(({ id, balance, held, entries }) => ({
    ...{ id, balance: minor(balance), held: minor(held) },
    entries: entries.map((entry) => ({ ...entry, amount: minor(entry.amount) })),
  }));
}

const VOUCHERS = `query ReadVouchers($after: String) {
  list: vouchers(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { code usageLimit perCustomerLimit held redeemed }
  }
}`;
const GIFT_CARDS = `query ReadGiftCards($after: String) {
  list: giftCards(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id balance { amountMinor } held { amountMinor } entries { kind amount { amountMinor } orderId }
    }
  }
}`;
