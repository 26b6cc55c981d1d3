import { flat, makeMethod, makeZone, must, mutate, startShipping, type TestShipping } from './fixture';

let shipping: TestShipping;

beforeAll(async () => {
  shipping = await startShipping();
  const [inland, abroad] = [await makeZone(shipping, 'inland', ['DE']), await makeZone(shipping, 'abroad', ['FR'])];
  const tariff = { ...flat('EUR', 490), freeAboveMinor: 5_000 };
  const translations = [{ locale: 'ko', name: '일반 배송', description: '천천히' }];
  await makeMethod(shipping, { zoneId: inland, code: 'standard', position: 1, tariffs: [tariff], translations });
  await makeMethod(shipping, { zoneId: inland, code: 'express', position: 2, tariffs: [flat('EUR', 1_290)] });
  await makeMethod(shipping, { zoneId: abroad, code: 'far', tariffs: [flat('EUR', 2_000)] });
});
afterAll(() => shipping.stop());

const QUOTE = `query ($input: ShippingQuoteInput!) {
  shippingQuote(input: $input) { methodId code name description amountMinor carrier minDays maxDays }
}`;

const parcel = { channel: 'eu', currencyCode: 'EUR', countryCode: 'DE', weightGrams: 900, totalMinor: 4_999 };

const codesAndCosts = async (input: Record<string, unknown>) =>
  (
    await must(shipping.checkout<{ shippingQuote: { code: string; amountMinor: number }[] }>(QUOTE, { input }))
  ).shippingQuote.map(({ code, amountMinor }) => [code, amountMinor]);

test('checkout is told the ways of sending something, and what each costs', async () => {
  expect(await codesAndCosts(parcel)).toEqual([
    ['standard', 490],
    ['express', 1_290],
  ]);
  expect(await codesAndCosts({ ...parcel, totalMinor: 5_000 })).toEqual([
    ['standard', 0],
    ['express', 1_290],
  ]);
  expect(await codesAndCosts({ ...parcel, countryCode: 'FR' })).toEqual([['far', 2_000]]);
  expect(await codesAndCosts({ ...parcel, countryCode: 'US' })).toEqual([]);
});

test('names come in the language that was asked for', async () => {
  const input = { ...parcel, locale: 'ko' };
  const { shippingQuote } = await must(shipping.checkout<{ shippingQuote: unknown[] }>(QUOTE, { input }));
  expect(shippingQuote[0]).toEqual({
    ...{ methodId: expect.stringMatching(/^shm_/), code: 'standard', name: '일반 배송', description: '천천히' },
    ...{ amountMinor: 490, carrier: 'sandbox', minDays: 1, maxDays: 2 },
  });
});

test('after the first quote, quoting costs no statement', async () => {
  await codesAndCosts(parcel);
  expect(await shipping.statements(() => codesAndCosts(parcel))).toBe(0);
});

test('only services ask, and a quote is for a country', async () => {
  for (const ask of [shipping.anonymous, shipping.admin]) {
    const { errors } = await ask(QUOTE, { input: parcel });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  }
  const { errors } = await shipping.checkout(QUOTE, { input: { ...parcel, countryCode: 'Germany' } });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_INPUT']);
});

test('a zone that loses a country is no longer offered there', async () => {
  const id = await makeZone(shipping, 'shrinking', ['AT', 'CH']);
  const input = { id, expectedVersion: 1, countryCodes: ['CH'] };
  expect(await mutate(shipping.admin, 'shippingZoneUpdate', input, 'shippingZone { countryCodes version }')).toEqual({
    shippingZone: { countryCodes: ['CH'], version: 2 },
    errors: [],
  });
});
