import type { ShippingMethod } from './method';
import { type Consignment, quote } from './quote';
import type { ShippingZone } from './zone';

const zone = (id: string, ...countryCodes: string[]): ShippingZone => ({
  ...{ id, code: id, name: id, translations: {}, countryCodes, version: 1 },
});

const method = (id: string, given: Partial<ShippingMethod> = {}): ShippingMethod => ({
  ...{ id, zoneId: 'inland', code: id, name: id, description: '', translations: {}, channelSlugs: ['eu'] },
  ...{ carrier: 'sandbox', minDays: 1, maxDays: 2, maxWeightGrams: null, position: 1, isActive: true, version: 1 },
  tariffs: [
    {
      currencyCode: 'EUR',
      freeAboveMinor: null,
      tiers: [{ fromWeightGrams: 0, fromTotalMinor: 0, amountMinor: 490 }],
    },
  ],
  ...given,
});

const zones = [zone('inland', 'DE'), zone('abroad', 'FR', 'NL')];
const parcel: Consignment = {
  ...{ channel: 'eu', currencyCode: 'EUR', countryCode: 'DE', weightGrams: 900, totalMinor: 3_000 },
};
const offered = (methods: ShippingMethod[], consignment = parcel) =>
  quote({ zones, methods }, consignment).map((offer) => offer.method.id);

test('what ships to the country, for the channel, in the currency, is offered in its order', () => {
  const methods = [
    method('slow', { position: 2 }),
    method('fast', { position: 1 }),
    method('far', { zoneId: 'abroad' }),
  ];
  expect(offered(methods)).toEqual(['fast', 'slow']);
  expect(offered(methods, { ...parcel, countryCode: 'NL' })).toEqual(['far']);
  expect(offered(methods, { ...parcel, countryCode: 'US' })).toEqual([]);
  expect(offered(methods, { ...parcel, channel: 'kr' })).toEqual([]);
  expect(offered(methods, { ...parcel, currencyCode: 'JPY' })).toEqual([]);
});

test('what was taken out of use or cannot carry so much is not offered', () => {
  const methods = [method('old', { isActive: false }), method('letter', { maxWeightGrams: 899 }), method('parcel')];
  expect(offered(methods)).toEqual(['parcel']);
  expect(offered(methods, { ...parcel, weightGrams: 899 })).toEqual(['letter', 'parcel']);
});
