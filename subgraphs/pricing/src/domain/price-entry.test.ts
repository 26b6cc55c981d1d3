import { money } from '#contracts';
import { type NewPrice, type PriceEntry, place } from './price-entry';

const on = (day: number): Date => new Date(Date.UTC(2026, 0, day));
const price = (from: number | null, until: number | null, amountMinor = 1000): NewPrice => ({
  priceListId: 'pls_1',
  merchandiseId: 'var_1',
  amount: money(amountMinor, 'EUR'),
  compareAt: null,
  from: from === null ? null : on(from),
  until: until === null ? null : on(until),
});
const entry = (id: string, from: number | null, until: number | null, version = 1): PriceEntry => ({
  ...price(from, until),
  id,
  createdAt: on(1),
  updatedAt: on(1),
  version,
});

const base = entry('base', null, null, 3);
const sale = entry('sale', 10, 20, 5);

test('the first price of a thing is added', () => {
  const wanted = price(null, null);
  expect(place([], wanted, undefined)).toEqual({ kind: 'done', value: { kind: 'add', price: wanted } });
});

test('a base price is changed by someone who saw it as it is', () => {
  expect(place([base, sale], price(null, null, 900), 3)).toEqual({
    kind: 'done',
    value: { kind: 'change', entry: { ...base, amount: money(900, 'EUR') } },
  });
});

test.each([undefined, 2, 4])('a base price is not changed by someone who saw version %s of 3', (seen) => {
  expect(place([base], price(null, null), seen)).toEqual({ kind: 'version-conflict', version: 3 });
});

test('a price that is gone cannot be changed', () => {
  expect(place([base], price(10, 20), 1)).toMatchObject({ kind: 'not-found', field: 'expectedVersion' });
});

test.each([
  ['before it', 1, 10],
  ['after it', 20, 30],
  ['after it, for good', 20, null],
  ['before it, since ever', null, 10],
])('a sale may be put beside another: %s', (_where, from, until) => {
  expect(place([base, sale], price(from, until), undefined)).toMatchObject({ kind: 'done', value: { kind: 'add' } });
});

test.each([
  ['into its beginning', 9, 11],
  ['into its end', 19, 21],
  ['within it', 12, 13],
  ['around it', 5, 25],
  ['exactly over it', 10, 20],
  ['since ever', null, 15],
  ['for good', 15, null],
])('a sale may not be put over another: %s', (_where, from, until) => {
  expect(place([base, sale], price(from, until), undefined)).toEqual({ kind: 'schedule-overlap', schedule: sale });
});

test('a sale can be made longer until another one begins', () => {
  const next = entry('next', 25, 30);
  expect(place([sale, next], price(10, 25), 5)).toMatchObject({ kind: 'done', value: { entry: { id: 'sale' } } });
  expect(place([sale, next], price(10, 26), 5)).toEqual({ kind: 'schedule-overlap', schedule: next });
});
