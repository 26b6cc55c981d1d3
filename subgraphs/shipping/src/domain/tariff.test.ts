import fc from 'fast-check';
import { costOf, problemOf, type Tariff } from './tariff';

const tariff: Tariff = {
  currencyCode: 'EUR',
  freeAboveMinor: 10_000,
  tiers: [
    { fromWeightGrams: 0, fromTotalMinor: 0, amountMinor: 490 },
    { fromWeightGrams: 0, fromTotalMinor: 5_000, amountMinor: 290 },
    { fromWeightGrams: 5_000, fromTotalMinor: 0, amountMinor: 990 },
    { fromWeightGrams: 20_000, fromTotalMinor: 0, amountMinor: 1_990 },
  ],
};

test.each([
  ['a light parcel', 1_200, 4_999, 490],
  ['a light one that is worth more', 1_200, 5_000, 290],
  ['one that is just heavy', 5_000, 4_000, 990],
  ['a heavy one, whatever it is worth', 19_999, 9_999, 990],
  ['a very heavy one', 20_000, 0, 1_990],
  ['whatever it weighs, when it is worth enough', 50_000, 10_000, 0],
])('%s costs what its tier says', (_what, weightGrams, totalMinor, cost) => {
  expect(costOf(tariff, { weightGrams, totalMinor })).toBe(cost);
});

test('the order in which tiers are written does not matter', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...tariff.tiers], { minLength: 4 }),
      fc.nat(30_000),
      fc.nat(12_000),
      (tiers, weightGrams, totalMinor) => {
        const load = { weightGrams, totalMinor };
        expect(costOf({ ...tariff, tiers }, load)).toBe(costOf(tariff, load));
      },
    ),
  );
});

test('a tariff needs an amount for every cart, and says nothing twice', () => {
  const [base, ...others] = tariff.tiers;
  expect(problemOf(tariff.tiers)).toBeUndefined();
  expect(problemOf(others)).toBe('no-base');
  expect(problemOf([])).toBe('no-base');
  expect(
    problemOf([...tariff.tiers, { fromWeightGrams: 0, fromTotalMinor: 0, amountMinor: base?.amountMinor ?? 0 }]),
  ).toBe('repeated');
});
