import fc from 'fast-check';
import type { Amounts, NewOrder } from './snapshot';
import { itemsMinor, wrongSums } from './sums';

const tax = fc.constantFrom('0', '5.5', '10', '19');
const cents = fc.nat({ max: 10_000_000 });

const amounts = (subtotalMinor: number, share: number, taxPercent: string, taxIncluded: boolean): Amounts => {
  const discountMinor = Math.floor((subtotalMinor * share) / 100);
  const priced = subtotalMinor - discountMinor;
  const percent = Number(taxPercent);
  const taxMinor = Math.round((priced * percent) / (taxIncluded ? 100 + percent : 100));
  return taxIncluded
    ? { subtotalMinor, discountMinor, netMinor: priced - taxMinor, taxMinor, totalMinor: priced, taxPercent }
    : { subtotalMinor, discountMinor, netMinor: priced, taxMinor, totalMinor: priced + taxMinor, taxPercent };
};

const line = fc.record({ unit: cents, quantity: fc.integer({ min: 1, max: 20 }), share: fc.nat({ max: 100 }), tax });

/** Orders as checkout should make them, added up one by one. */
const orders = fc
  .record({
    taxIncluded: fc.boolean(),
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    shipping: fc.record({ amount: cents, share: fc.nat({ max: 100 }), tax }),
    cardShare: fc.nat({ max: 100 }),
  })
  .map(({ taxIncluded, lines: wanted, shipping: sent, cardShare }) => {
    const lines = wanted.map(({ unit, quantity, share, tax: percent }) => ({
      ...amounts(unit * quantity, share, percent, taxIncluded),
      ...{ unitAmountMinor: unit, quantity },
    }));
    const shipping = amounts(sent.amount, sent.share, sent.tax, taxIncluded);
    const totals = {
      subtotalMinor: 0,
      discountMinor: 0,
      shippingMinor: shipping.totalMinor,
      taxMinor: 0,
      totalMinor: 0,
    };
    for (const part of lines) totals.subtotalMinor += part.subtotalMinor;
    for (const part of [...lines, shipping]) {
      totals.discountMinor += part.discountMinor;
      totals.taxMinor += part.taxMinor;
      totals.totalMinor += part.totalMinor;
    }
    const giftCardMinor = Math.floor((totals.totalMinor * cardShare) / 100);
    const discounts = [{ amountMinor: totals.discountMinor }];
    const giftCards = [{ amountMinor: giftCardMinor }];
    const dueMinor = totals.totalMinor - giftCardMinor;
    return {
      ...totals,
      taxIncluded,
      lines,
      shipping,
      discounts,
      giftCards,
      giftCardMinor,
      dueMinor,
    } as unknown as NewOrder;
  });

test('an order whose sums are right is taken as it is', () => {
  fc.assert(fc.property(orders, (order) => expect(wrongSums(order)).toEqual([])));
});

test('its total is what its lines come to, and shipping', () => {
  fc.assert(fc.property(orders, (order) => expect(itemsMinor(order) + order.shippingMinor).toBe(order.totalMinor)));
});

const totals = [
  'subtotalMinor',
  'discountMinor',
  'shippingMinor',
  'taxMinor',
  'totalMinor',
  'giftCardMinor',
  'dueMinor',
];

test('one minor unit too many or too few anywhere is found', () => {
  const parts = ['subtotalMinor', 'discountMinor', 'netMinor', 'taxMinor', 'totalMinor'];
  fc.assert(
    fc.property(orders, fc.constantFrom(...totals), fc.constantFrom(-1, 1), (order, name, by) => {
      const wrong = { ...order, [name]: Number(order[name as keyof NewOrder]) + by };
      expect(wrongSums(wrong)).not.toEqual([]);
    }),
  );
  fc.assert(
    fc.property(orders, fc.constantFrom(...parts), fc.constantFrom(-1, 1), fc.nat(), (order, name, by, place) => {
      const at = place % order.lines.length;
      const lines = order.lines.map((one, index) =>
        index === at ? { ...one, [name]: Number(one[name as keyof Amounts]) + by } : one,
      );
      expect(wrongSums({ ...order, lines })).not.toEqual([]);
    }),
  );
});
