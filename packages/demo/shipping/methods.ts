import type { CurrencyCode } from '#contracts';
import { CHANNELS } from '../catalog/channels';
import { OPENED } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { text } from '../language/text';
import type { DemoShippingMethod } from '../types/shipping';
import { SHIPPING_ZONES } from './zones';

const HEAVY = 5_000;

/** What standard and express parcels cost where the demo shop sells, and from which total on standard ones are free. */
const COSTS: Partial<Record<CurrencyCode, { standard: number; express: number; heavier: number; freeAbove: number }>> =
  {
    EUR: { standard: 490, express: 1_290, heavier: 500, freeAbove: 7_500 },
    KRW: { standard: 3_000, express: 6_000, heavier: 4_000, freeAbove: 50_000 },
    KWD: { standard: 1_500, express: 3_250, heavier: 2_000, freeAbove: 25_000 },
  };

/** Two ways of sending things for each channel. */
export const SHIPPING_METHODS: readonly DemoShippingMethod[] = CHANNELS.flatMap(({ slug, currencyCode }, index) => {
  const costs = COSTS[currencyCode];
  const zone = SHIPPING_ZONES[index];
  if (!costs || !zone) throw new RangeError(`no shipping for the channel ${slug}`);
  const toTiers = (amountMinor: number) => [
    { fromWeightGrams: 0, amountMinor },
    { fromWeightGrams: HEAVY, amountMinor: amountMinor + costs.heavier },
  ];
  const shared = { zoneId: zone.id, channelSlug: slug, currencyCode };
  return [
    {
      ...shared,
      id: demoId('shippingMethod', 2 * index, OPENED),
      code: `${slug}-standard`,
      name: text('Standard', '일반 배송'),
      description: text('To your door, without hurry.', '서두르지 않고 문 앞까지.'),
      ...{ minDays: 2, maxDays: 4, freeAboveMinor: costs.freeAbove, tiers: toTiers(costs.standard) },
    },
    {
      ...shared,
      id: demoId('shippingMethod', 2 * index + 1, OPENED),
      code: `${slug}-express`,
      name: text('Express', '빠른 배송'),
      description: text('On the next working day.', '다음 영업일 도착.'),
      ...{ minDays: 1, maxDays: 1, freeAboveMinor: null, tiers: toTiers(costs.express) },
    },
  ];
});
