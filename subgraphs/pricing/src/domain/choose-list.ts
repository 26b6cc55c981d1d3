import type { CurrencyCode } from '#contracts';
import type { PriceList } from './price-list';

/** What a request says of where and in what it wants to buy. */
export interface Scene {
  readonly channel?: string;
  readonly currency?: CurrencyCode;
}

/** Which list's prices a request sees. */
export type ListChoice =
  | { readonly kind: 'chosen'; readonly list: PriceList }
  | { readonly kind: 'channel-without-lists'; readonly channel: string }
  | {
      readonly kind: 'currency-not-offered';
      readonly channel: string;
      readonly currency: CurrencyCode;
      readonly offered: readonly CurrencyCode[];
    }
  /** The shop has no lists at all. */
  | { readonly kind: 'no-lists' };

/**
 * Choose the list a request sees. A request that names no channel is in the channel of the very first list, one that
 * names no currency pays in that of the first list of its channel.
 * @param lists all lists, by position.
 */
export function chooseList(lists: readonly PriceList[], { channel, currency }: Scene): ListChoice {
  const at = channel ?? lists[0]?.channelSlug;
  if (at === undefined) return { kind: 'no-lists' };
  const ofChannel = lists.filter(({ channelSlug }) => channelSlug === at);
  const [first] = ofChannel;
  if (!first) return { kind: 'channel-without-lists', channel: at };
  if (!currency) return { kind: 'chosen', list: first };
  const list = ofChannel.find(({ currencyCode }) => currencyCode === currency);
  if (list) return { kind: 'chosen', list };
  const offered = ofChannel.map(({ currencyCode }) => currencyCode);
  return { kind: 'currency-not-offered', channel: at, currency, offered };
}
