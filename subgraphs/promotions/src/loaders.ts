import { createListLoader, createLoader } from '#kit';
import { hashOfGiftCard } from './service/gift-card-hash';
import type { Store } from './store';

/** Batching for one request: everything of a kind that its resolvers ask for in a tick is one statement. */
export function createLoaders(store: Store) {
  const byHash = createLoader(store.findGiftCardsByHash, ({ codeHash }) => codeHash);
  return {
    promotion: createLoader(store.findPromotions, ({ id }) => id as string),
    usage: createLoader(store.countUsage, ({ promotionId }) => promotionId),
    voucher: createLoader(store.findVouchers, ({ id }) => id as string),
    voucherByCode: createLoader(store.findVouchersByExactCode, ({ code }) => code),
    giftCard: createLoader(store.findGiftCards, ({ id }) => id as string),
    giftCardByCode: { load: (code: string) => byHash.load(hashOfGiftCard(code)) },
    entriesOf: createListLoader(store.findEntriesOf, ({ giftCardId }) => giftCardId as string),
  };
}

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
