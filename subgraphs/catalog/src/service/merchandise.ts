import type { Locale } from '#contracts';
import { type MerchandiseSnapshot, snapshotOf } from '../domain/merchandise-snapshot';
import type { Store } from '../store';

/** The use case of those who sell: what things are at this moment, as a customer of a channel sees them. */
export function merchandiseService({ store }: { store: Store }) {
  return {
    async snapshotMerchandise(
      ids: readonly string[],
      { channel, locale }: { channel: string; locale: Locale },
    ): Promise<MerchandiseSnapshot[]> {
      const [facts, tree] = await Promise.all([store.findMerchandiseFacts(ids, channel), store.categoryTree()]);
      return facts.map((one) => snapshotOf(one, tree, locale));
    },
  };
}
