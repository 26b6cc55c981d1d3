import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { createRandom } from '../chance/random';
import { text } from '../language/text';
import type { DemoChannel } from '../types/catalog';

/** Where the shop sells; the default channel is the first. */
export const CHANNELS: readonly DemoChannel[] = [
  {
    id: demoId('channel', 0, OPENED),
    slug: 'eu',
    name: text('Europe', '유럽'),
    currencyCode: 'EUR',
    taxInclusive: true,
    defaultLocale: 'en',
    locales: ['en', 'ko'],
    countryCodes: ['DE', 'FR', 'NL', 'IE', 'AT', 'ES'],
    isDefault: true,
  },
  {
    id: demoId('channel', 1, OPENED),
    slug: 'kr',
    name: text('Korea', '대한민국'),
    currencyCode: 'KRW',
    taxInclusive: true,
    defaultLocale: 'ko',
    locales: ['ko', 'en'],
    countryCodes: ['KR'],
    isDefault: false,
  },
  {
    id: demoId('channel', 2, OPENED),
    slug: 'kw',
    name: text('Kuwait', '쿠웨이트'),
    currencyCode: 'KWD',
    taxInclusive: false,
    defaultLocale: 'en',
    locales: ['en'],
    countryCodes: ['KW'],
    isDefault: false,
  },
];

/** The channels that sell the `ordinal`th product: the default one always, each of the others nine times in ten. */
export function channelsOf(ordinal: number): DemoChannel[] {
  const random = createRandom('product channels', ordinal);
  return CHANNELS.filter(({ isDefault }) => isDefault || random.chance(0.9));
}
