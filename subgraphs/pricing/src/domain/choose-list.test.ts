import type { CurrencyCode } from '#contracts';
import { chooseList, type Scene } from './choose-list';
import type { PriceList } from './price-list';

const list = (channelSlug: string, currencyCode: CurrencyCode, position: number): PriceList => ({
  id: `pls_${position}`,
  code: `${channelSlug}-${currencyCode}`,
  name: '',
  translations: {},
  channelSlug,
  currencyCode,
  countryCode: 'DE',
  taxIncluded: true,
  position,
  version: 1,
});

const lists = [list('eu', 'EUR', 0), list('kr', 'KRW', 1), list('eu', 'GBP', 2)];
const codeFor = (scene: Scene): string => {
  const choice = chooseList(lists, scene);
  return choice.kind === 'chosen' ? choice.list.code : choice.kind;
};

test.each<[Scene, string]>([
  [{}, 'eu-EUR'],
  [{ channel: 'eu' }, 'eu-EUR'],
  [{ channel: 'eu', currency: 'GBP' }, 'eu-GBP'],
  [{ currency: 'GBP' }, 'eu-GBP'],
  [{ channel: 'kr' }, 'kr-KRW'],
  [{ currency: 'KRW' }, 'currency-not-offered'],
  [{ channel: 'kr', currency: 'EUR' }, 'currency-not-offered'],
  [{ channel: 'mars' }, 'channel-without-lists'],
])('a request with %j sees %s', (scene, expected) => {
  expect(codeFor(scene)).toBe(expected);
});

test('a currency that is not offered is answered with those that are', () => {
  expect(chooseList(lists, { currency: 'USD' })).toEqual({
    kind: 'currency-not-offered',
    channel: 'eu',
    currency: 'USD',
    offered: ['EUR', 'GBP'],
  });
});

test('a shop without lists has no prices, and says no more than that', () => {
  expect(chooseList([], {})).toEqual({ kind: 'no-lists' });
  expect(chooseList([], { channel: 'eu' })).toEqual({ kind: 'channel-without-lists', channel: 'eu' });
});
