import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { text } from '../language/text';
import type { DemoWarehouse } from '../types/inventory';

/** Where stock lies: one warehouse near each channel, and Leipzig behind the others. */
export const WAREHOUSES: readonly DemoWarehouse[] = [
  {
    id: demoId('warehouse', 0, OPENED),
    code: 'leipzig',
    name: text('Leipzig warehouse', '라이프치히 물류센터'),
    city: 'Leipzig',
    countryCode: 'DE',
    serves: [
      { channelSlug: 'eu', priority: 1 },
      { channelSlug: 'kr', priority: 2 },
      { channelSlug: 'kw', priority: 2 },
    ],
  },
  {
    id: demoId('warehouse', 1, OPENED),
    code: 'incheon',
    name: text('Incheon warehouse', '인천 물류센터'),
    city: 'Incheon',
    countryCode: 'KR',
    serves: [{ channelSlug: 'kr', priority: 1 }],
  },
  {
    id: demoId('warehouse', 2, OPENED),
    code: 'shuwaikh',
    name: text('Shuwaikh warehouse', '슈와이크 물류센터'),
    city: 'Kuwait City',
    countryCode: 'KW',
    serves: [{ channelSlug: 'kw', priority: 1 }],
  },
];
