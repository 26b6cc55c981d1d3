import { type CurrencyCode, money } from '#contracts';
import { type Candidate, priceAt } from './price';
import type { TaxClass } from './tax-class';

const on = (day: number): Date => new Date(Date.UTC(2026, 0, day));
const justBefore = (moment: Date): Date => new Date(moment.getTime() - 1);
const standard: TaxClass = { id: 'txc_1', code: 'standard', name: 'Standard', translations: {}, version: 1 };

function candidate(amountMinor: number, rest: Partial<Candidate> = {}, currencyCode: CurrencyCode = 'EUR'): Candidate {
  const amount = money(amountMinor, currencyCode);
  const own = { merchandiseId: 'var_1', taxClass: standard, rateBasisPoints: 1900 };
  return { ...own, amount, compareAt: null, from: null, until: null, ...rest };
}

const inGermany = { taxIncluded: true, countryCode: 'DE' };
const base = candidate(2000);
const sale = candidate(1500, { from: on(10), until: on(20) });

const amountAt = (candidates: readonly Candidate[], at: Date) => {
  const outcome = priceAt(candidates, inGermany, at);
  return outcome.kind === 'priced' ? outcome.price.amount.amountMinor : outcome.kind;
};

test('a sale holds from its first moment until just before its last, the base price around it', () => {
  const moments = [justBefore(on(10)), on(10), justBefore(on(20)), on(20)];
  expect(moments.map((at) => amountAt([base, sale], at))).toEqual([2000, 1500, 1500, 2000]);
  expect(moments.map((at) => amountAt([sale, base], at))).toEqual([2000, 1500, 1500, 2000]);
});

test('a thing without a base price has none outside its sales', () => {
  expect([amountAt([sale], on(9)), amountAt([sale], on(10)), amountAt([], on(10))]).toEqual([
    'unpriced',
    1500,
    'unpriced',
  ]);
});

const compareAt = (candidates: readonly Candidate[]) => {
  const outcome = priceAt(candidates, inGermany, on(10));
  return outcome.kind === 'priced' ? (outcome.price.compareAt?.amountMinor ?? null) : outcome.kind;
};

test('a sale is compared to the base price, unless it says to what else', () => {
  expect(compareAt([base, sale])).toBe(2000);
  expect(compareAt([base, { ...sale, compareAt: money(2500, 'EUR') }])).toBe(2500);
  expect(compareAt([sale])).toBeNull();
});

test('a scheduled price that is no lower than the base price is compared to nothing', () => {
  expect(compareAt([base, { ...sale, amount: money(2000, 'EUR') }])).toBeNull();
  expect(compareAt([base, { ...sale, amount: money(2100, 'EUR') }])).toBeNull();
});

test('a base price is compared to what it says', () => {
  expect(compareAt([{ ...base, compareAt: money(2200, 'EUR') }])).toBe(2200);
  expect(compareAt([base])).toBeNull();
});

test('tax is in the amount, or comes on top of it, as the list has it', () => {
  const priced = (taxIncluded: boolean) => priceAt([base], { taxIncluded, countryCode: 'DE' }, on(1));
  expect(priced(true)).toMatchObject({
    price: { amount: { amountMinor: 2000 }, net: { amountMinor: 1681 }, gross: { amountMinor: 2000 } },
  });
  expect(priced(false)).toMatchObject({
    price: { amount: { amountMinor: 2000 }, net: { amountMinor: 2000 }, gross: { amountMinor: 2380 } },
  });
});

test('a price whose tax nobody knows is not guessed', () => {
  expect(priceAt([{ ...base, rateBasisPoints: null }], inGermany, on(1))).toEqual({
    kind: 'untaxed',
    taxClass: standard,
    countryCode: 'DE',
  });
});
