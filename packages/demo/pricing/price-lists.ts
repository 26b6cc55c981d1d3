import { CHANNELS } from '../catalog/channels';
import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { inEveryLanguage } from '../language/text';
import type { DemoPriceList } from '../types/pricing';

/** One price list for each channel. */
export const PRICE_LISTS: readonly DemoPriceList[] = CHANNELS.map((channel, ordinal) => ({
  id: demoId('priceList', ordinal, OPENED),
  code: `${channel.slug}-retail`,
  name: inEveryLanguage((locale) => `${channel.name[locale]}${locale === 'ko' ? ' 소매가' : ', retail'}`),
  channelId: channel.id,
  channelSlug: channel.slug,
  currencyCode: channel.currencyCode,
  taxInclusive: channel.taxInclusive,
}));
