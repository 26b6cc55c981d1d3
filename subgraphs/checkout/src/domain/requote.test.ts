import type { CartLine, LinePrice } from './cart-line';
import { atNewPrice, isDue, requoted } from './requote';

const FREEZE = 1000;
const START = new Date(0);
const merchandise = {
  ...{ sku: 'A', name: 'A', productName: 'A', productSlug: 'a', options: [], categoryIds: [], weightGrams: 1 },
  imageUrl: null,
};
const line = (changes: Partial<CartLine> = {}): CartLine => ({
  ...{ id: 'ctl_1', merchandiseId: 'var_1', productId: 'prd_1', quantity: 1, merchandise, isAvailable: true },
  ...{
    availableQuantity: null,
    unitAmountMinor: 100,
    compareAtMinor: null,
    taxPercent: '19',
    taxClassCode: 'standard',
  },
  ...{ newUnitAmountMinor: null, quotedAt: START, isStale: false, news: 0, ...changes },
});
const price = (unitAmountMinor: number, changes: Partial<LinePrice> = {}): LinePrice => ({
  ...{ unitAmountMinor, compareAtMinor: null, taxPercent: '19', taxClassCode: 'standard', ...changes },
});
const seen = { productId: 'prd_1' as const, merchandise: { ...merchandise, name: 'B' }, isAvailable: true };
const after = (ms: number) => ({ at: new Date(ms), freezeMs: FREEZE });

test('a line is asked about when something has changed, or its price has stood long enough', () => {
  expect(isDue(line(), new Date(FREEZE - 1), FREEZE)).toBe(false);
  expect(isDue(line(), new Date(FREEZE), FREEZE)).toBe(true);
  expect(isDue(line({ isStale: true }), START, FREEZE)).toBe(true);
});

test('as long as its price stands another one is not even noticed, but its taxes and texts are those of now', () => {
  const now = requoted(line({ isStale: true }), seen, price(120, { taxPercent: '20' }), after(FREEZE - 1));
  expect(now).toEqual(line({ merchandise: seen.merchandise, taxPercent: '20' }));
});

test('after that, another price is to be acknowledged, and stands as long as any', () => {
  const changed = requoted(line(), seen, price(120), after(FREEZE));
  expect(changed).toMatchObject({ unitAmountMinor: 100, newUnitAmountMinor: 120, quotedAt: new Date(FREEZE) });
  expect(requoted(changed, seen, price(130), after(FREEZE + 1))).toMatchObject({ newUnitAmountMinor: 120 });
  expect(requoted(changed, seen, price(130), after(2 * FREEZE))).toMatchObject({ newUnitAmountMinor: 130 });
  expect(requoted(changed, seen, price(100), after(2 * FREEZE))).toMatchObject({ newUnitAmountMinor: null });
  expect(atNewPrice(changed)).toMatchObject({ unitAmountMinor: 120, newUnitAmountMinor: null, isStale: true });
});

test('the same price stands anew', () => {
  expect(requoted(line(), seen, price(100), after(FREEZE))).toMatchObject({ quotedAt: new Date(FREEZE) });
});

test('what is not there, not sold or without a price cannot be had, frozen or not; and may come back', () => {
  for (const [sight, cost] of [
    [undefined, price(100)],
    [{ ...seen, isAvailable: false }, price(100)],
    [seen, undefined],
  ] as const) {
    const gone = requoted(line(), sight, cost, after(1));
    expect(gone).toMatchObject({ isAvailable: false, isStale: false });
    expect(requoted(gone, seen, price(100), after(2))).toMatchObject({ isAvailable: true });
  }
});
