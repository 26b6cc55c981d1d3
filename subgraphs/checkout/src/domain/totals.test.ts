import fc from 'fast-check';
import { spread } from '#contracts';
import type { Discount, GiftCard } from './discounts';
import { type Bill, totalsOf } from './totals';

const line = (unitAmountMinor: number, quantity = 1, taxPercent = '19') => ({
  ...{ id: `line ${unitAmountMinor} ${quantity}`, unitAmountMinor, quantity, taxPercent },
});
const bill = (parts: Partial<Bill> = {}): Bill => ({
  ...{ taxIncluded: true, lines: [], shipping: null, discounts: [], giftCards: [], ...parts },
});
const off = (amountMinor: number, lines: Bill['lines'], kind: Discount['kind'] = 'ORDER'): Discount => ({
  ...{ promotionId: 'prm_1', code: null, name: 'off', kind, amountMinor },
  lines:
    kind === 'SHIPPING'
      ? []
      : spread(
          amountMinor,
          lines.map((one) => one.unitAmountMinor * one.quantity),
        ).map((part, index) => ({ lineId: lines[index]?.id ?? '', amountMinor: part })),
});
const card = (balanceMinor: number): GiftCard => ({ id: 'gft_1', position: 0, maskedCode: '•••• 1', balanceMinor });

test('tax is in the price where prices include it, and rounded half up', () => {
  const totals = totalsOf(bill({ lines: [line(1990, 2)] }));
  expect(totals.lines[0]).toMatchObject({ subtotalMinor: 3980, netMinor: 3345, taxMinor: 635, totalMinor: 3980 });
  expect(totals).toMatchObject({ totalMinor: 3980, taxMinor: 635, dueMinor: 3980 });
});

test('tax comes on top where prices do not include it', () => {
  const totals = totalsOf(bill({ taxIncluded: false, lines: [line(1050, 1, '5')] }));
  // 52.5 is rounded up.
  expect(totals.lines[0]).toMatchObject({ netMinor: 1050, taxMinor: 53, totalMinor: 1103 });
});

test('a third three times is not a whole, and nothing is lost', () => {
  const totals = totalsOf(bill({ lines: [line(3333, 3)], taxIncluded: true }));
  expect(totals.totalMinor).toBe(9999);
  const lines = [1, 2, 3].map((number) => ({ ...line(3333), id: `line ${number}` }));
  const halved = totalsOf(bill({ lines, discounts: [off(100, lines)] }));
  expect(halved.lines.map(({ discountMinor }) => discountMinor)).toEqual([34, 33, 33]);
  expect(halved.totalMinor).toBe(9899);
});

test('everything off costs nothing, shipping is another matter', () => {
  const lines = [line(1990, 2), line(5)];
  const discounts = [off(3985, lines)];
  expect(totalsOf(bill({ lines, discounts }))).toMatchObject({ totalMinor: 0, taxMinor: 0, dueMinor: 0 });
  const shipping = { amountMinor: 490, taxPercent: '19' };
  expect(totalsOf(bill({ lines, discounts, shipping }))).toMatchObject({ totalMinor: 490, taxMinor: 78 });
  const free = totalsOf(bill({ lines, discounts: [...discounts, off(490, [], 'SHIPPING')], shipping }));
  expect(free).toMatchObject({ shippingMinor: 0, discountMinor: 4475, totalMinor: 0 });
});

test('gift cards pay what they have, one after the other', () => {
  const totals = totalsOf(bill({ lines: [line(10_000)], giftCards: [card(6_000), card(6_000), card(1)] }));
  expect(totals.giftCards.map(({ amountMinor }) => amountMinor)).toEqual([6_000, 4_000, 0]);
  expect(totals).toMatchObject({ totalMinor: 10_000, giftCardMinor: 10_000, dueMinor: 0 });
});

test('more off than there is is a bug of whoever said so', () => {
  const lines = [line(100)];
  expect(() => totalsOf(bill({ lines, discounts: [off(101, lines)] }))).toThrow(RangeError);
});

/** A fraction of whole numbers, exact and slow. */
interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

const exact = (top: bigint | number, bottom: bigint | number = 1): Exact => ({
  top: BigInt(top),
  bottom: BigInt(bottom),
});
const times = (a: Exact, b: Exact): Exact => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const over = (a: Exact, b: Exact): Exact => ({ top: a.top * b.bottom, bottom: a.bottom * b.top });
const plus = (a: Exact, b: Exact): Exact => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });

/** The whole number nearest to a fraction; the greater one of two. */
function nearest({ top, bottom }: Exact): number {
  let whole = top / bottom;
  while ((whole + 1n) * bottom * 2n <= top * 2n + bottom) whole += 1n;
  return Number(whole);
}

/** What tax there is on an amount, by the book: a percentage of the net, which is the gross less the tax. */
function taxByTheBook(amountMinor: number, percent: string, taxIncluded: boolean): number {
  const [units = '0', fraction = ''] = percent.split('.');
  const rate = exact(BigInt(units + fraction), 100n * 10n ** BigInt(fraction.length));
  const net = taxIncluded ? over(exact(amountMinor), plus(exact(1), rate)) : exact(amountMinor);
  return nearest(times(net, rate));
}

/** What people pay in the shop's currencies, from a fil to what a rocket costs in won. */
const amount = fc.oneof(fc.nat(100_000), fc.nat(100_000_000_000), fc.constantFrom(0, 1, 3333, 1990));
const percent = fc.constantFrom('0', '5', '5.5', '7', '8', '10', '19', '20', '21', '8.875');
const anyBill = fc
  .record({
    taxIncluded: fc.boolean(),
    lines: fc.array(
      fc.record({ unitAmountMinor: amount, quantity: fc.integer({ min: 1, max: 999 }), taxPercent: percent }),
      { minLength: 1, maxLength: 8 },
    ),
    shipping: fc.option(fc.record({ amountMinor: fc.nat(100_000), taxPercent: percent })),
    off: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
    offShipping: fc.integer({ min: 0, max: 100 }),
    cards: fc.array(fc.nat(1_000_000), { maxLength: 3 }),
  })
  .map(({ off: percents, offShipping, cards, shipping, ...rest }): Bill => {
    const lines = rest.lines.map((one, index) => ({ ...one, id: `line ${index}` }));
    const left = lines.map((one) => one.unitAmountMinor * one.quantity);
    const discounts = percents.map((part): Discount => {
      const all = left.reduce((sum, one) => sum + one, 0);
      const amountMinor = Number((BigInt(all) * BigInt(part)) / 100n);
      const parts = spread(amountMinor, left);
      parts.forEach((one, index) => {
        left[index] = (left[index] ?? 0) - one;
      });
      const spreads = parts.map((one, index) => ({ lineId: `line ${index}`, amountMinor: one }));
      return { promotionId: 'prm', code: null, name: 'off', kind: 'ORDER', amountMinor, lines: spreads };
    });
    const freight = shipping && offShipping > 0 ? Math.floor((shipping.amountMinor * offShipping) / 100) : 0;
    const all = freight > 0 ? [...discounts, off(freight, [], 'SHIPPING')] : discounts;
    return { ...rest, lines, shipping, discounts: all, giftCards: cards.map(card) };
  });

test('whatever is bought, all sums are those of an exact model', () => {
  fc.assert(
    fc.property(anyBill, (one) => {
      const totals = totalsOf(one);
      const parts = totals.shipping ? [...totals.lines, totals.shipping] : totals.lines;
      const percents = [...one.lines.map(({ taxPercent }) => taxPercent), one.shipping?.taxPercent ?? '0'];
      parts.forEach((sum, index) => {
        const charged = sum.subtotalMinor - sum.discountMinor;
        const tax = taxByTheBook(charged, percents[index] ?? '0', one.taxIncluded);
        expect(sum.taxMinor).toBe(tax);
        expect(sum.netMinor + sum.taxMinor).toBe(sum.totalMinor);
        expect(one.taxIncluded ? sum.totalMinor : sum.netMinor).toBe(charged);
        expect(charged).toBeGreaterThanOrEqual(0);
      });
      const total = parts.reduce((sum, part) => sum + part.totalMinor, 0);
      const granted = one.discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
      expect(totals.totalMinor).toBe(total);
      expect(totals.discountMinor).toBe(granted);
      expect(totals.taxMinor).toBe(parts.reduce((sum, part) => sum + part.taxMinor, 0));
      expect(totals.dueMinor + totals.giftCardMinor).toBe(total);
      expect(totals.dueMinor).toBeGreaterThanOrEqual(0);
      expect(
        Object.values(totals)
          .filter((value) => typeof value === 'number')
          .every(Number.isSafeInteger),
      ).toBe(true);
    }),
    { numRuns: 500 },
  );
});
