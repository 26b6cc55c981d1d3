import { CHANNELS } from '../catalog/channels';
import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import type { DemoShippingZone } from '../types/shipping';

/** One zone for each channel: all the countries it sells to. */
export const SHIPPING_ZONES: readonly DemoShippingZone[] = CHANNELS.map(({ slug, name, countryCodes }, ordinal) => ({
  id: demoId('shippingZone', ordinal, OPENED),
  code: slug,
  name,
  countryCodes,
}));
