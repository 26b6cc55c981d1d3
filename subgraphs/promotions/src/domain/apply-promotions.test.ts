import fc from 'fast-check';
import { type CurrencyCode, money } from '#contracts';
import { createTestIds } from '#testkit';
import { applyPromotions, type Offer } from './apply-promotions';
import { type CartLine, type CartSnapshot, subtotalOf } from './cart';
import type { Conditions } from './conditions';
import type { Effect, Target } from './effect';
import { exactDiscounts } from './exact-model';
import type { Promotion } from './promotion';

const AT = new Date('2026-01-15T12:00:00.000Z');
const ANYTHING: Conditions = {
  ...{ channels: [], customerGroups: [], productIds: [], categoryIds: [] },
  ...{ minimumSubtotals: [], minimumQuantity: null },
};
const createId = createTestIds();

const line = (unitAmountMinor: number, quantity = 1, more: Partial<CartLine> = {}): CartLine => ({
  ...{ id: `line ${unitAmountMinor}`, productId: 'lamp', categoryIds: ['lighting', 'home'], quantity, unitAmountMinor },
  ...more,
});

const cart = (lines: CartLine[], more: Partial<CartSnapshot> = {}): CartSnapshot => ({
  ...{ channel: 'eu', currencyCode: 'EUR', customerGroups: [], at: AT, shippingMinor: 0 },
  lines: lines.map((one, at) => ({ ...one, id: String(at) })),
  ...more,
});

function promotion(effect: Effect, { conditions, ...more }: Partial<Omit<Promotion, 'conditions'>> & Conditioned = {}) {
  const made: Promotion = {
    ...{ id: createId('promotion'), name: 'Less', translations: {}, isActive: true, trigger: 'AUTOMATIC' },
    ...{ priority: 0, stackingGroups: ['all'], startsAt: null, endsAt: null, effect },
    ...{ createdAt: AT, updatedAt: AT, version: 1, ...more },
    conditions: { ...ANYTHING, ...conditions },
  };
  return made;
}
interface Conditioned {
  conditions?: Partial<Conditions>;
}

const percent = (basisPoints: number, target: Target = 'ORDER'): Effect => ({
  kind: 'PERCENTAGE',
  target,
  basisPoints,
});
const off = (amountMinor: number, target: Target = 'ORDER', currencyCode: CurrencyCode = 'EUR'): Effect => ({
  kind: 'FIXED_AMOUNT',
  target,
  amounts: [money(amountMinor, currencyCode)],
});
const threeForTwo: Effect = {
  ...{ kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1, gets: null, basisPoints: 10_000, timesAtMost: null },
};

/** What is taken off each line, and then off shipping, by promotions that come by themselves. */
function taken(of: CartSnapshot, ...promotions: Promotion[]): number[][] {
  const { discounts } = applyPromotions(
    of,
    promotions.map((one) => ({ promotion: one, code: null })),
  );
  return discounts.map(({ kind, amountMinor, lines }) => [
    ...of.lines.map(({ id }) => lines.find(({ lineId }) => lineId === id)?.amountMinor ?? 0),
    kind === 'SHIPPING' ? amountMinor : 0,
  ]);
}

describe('what a promotion takes off', () => {
  const thirds = cart([line(3333), line(3333), line(3333)], { shippingMinor: 490 });

  test.each<[string, Effect, number[]]>([
    ['ten percent of three times 33.33, rounded once', percent(1_000), [334, 333, 333, 0]],
    ['ten percent of each line, each rounded half up', percent(1_000, 'LINES'), [333, 333, 333, 0]],
    ['all of it', percent(10_000), [3333, 3333, 3333, 0]],
    ['half of shipping', percent(5_000, 'SHIPPING'), [0, 0, 0, 245]],
    ['10.00 off the order', off(1_000), [334, 333, 333, 0]],
    ['10.00 off each line', off(1_000, 'LINES'), [1000, 1000, 1000, 0]],
    ['500.00 off the order are no more than it costs', off(50_000), [3333, 3333, 3333, 0]],
    ['50.00 off a line are no more than it costs', off(5_000, 'LINES'), [3333, 3333, 3333, 0]],
    ['10.00 off shipping are no more than it costs', off(1_000, 'SHIPPING'), [0, 0, 0, 490]],
    ['free shipping', { kind: 'FREE_SHIPPING' }, [0, 0, 0, 490]],
    ['three for two', threeForTwo, [3333, 0, 0, 0]],
  ])('%s', (_what, effect, expected) => {
    expect(taken(thirds, promotion(effect))).toEqual([expected]);
  });

  test('an amount off lines is off every unit', () => {
    expect(taken(cart([line(1000, 3)]), promotion(off(100, 'LINES')))).toEqual([[300, 0]]);
  });

  test('currencies without minor units and with three digits of them are spread as exactly', () => {
    const yen = cart([line(1), line(1), line(1)], { currencyCode: 'JPY' });
    expect(taken(yen, promotion(off(2, 'ORDER', 'JPY')))).toEqual([[1, 1, 0, 0]]);
    const dinars = cart([line(1_005), line(995)], { currencyCode: 'KWD' });
    expect(taken(dinars, promotion(percent(1_250)))).toEqual([[126, 124, 0]]);
  });

  test('an amount in another currency is nothing', () => {
    expect(taken(cart([line(1_000)], { currencyCode: 'KRW' }), promotion(off(500)))).toEqual([]);
  });

  test('only lines in scope pay less', () => {
    const mixed = cart([line(1_000), line(2_000, 1, { productId: 'pan', categoryIds: ['kitchen'] }), line(3_000)]);
    const inKitchen = promotion(percent(5_000), { conditions: { categoryIds: ['kitchen'] } });
    const lamps = promotion(off(100), { conditions: { productIds: ['lamp'] } });
    expect(taken(mixed, inKitchen)).toEqual([[0, 1000, 0, 0]]);
    expect(taken(mixed, lamps)).toEqual([[25, 0, 75, 0]]);
  });
});

describe('buy some, get others', () => {
  const cheap = line(100, 2);
  const dear = line(500, 5);

  test.each<[string, Partial<Effect>, CartLine[], number[]]>([
    ['seven units are two times three for two: the two cheapest are free', {}, [dear, cheap], [0, 200, 0]],
    ['once at most', { timesAtMost: 1 }, [dear, cheap], [0, 100, 0]],
    ['half off the third', { basisPoints: 5_000 }, [dear, cheap], [0, 100, 0]],
    ['too few', { buyQuantity: 7 }, [dear, cheap], [0, 0, 0]],
    ['buy one, get all six others', { buyQuantity: 1, getQuantity: 6 }, [dear, cheap], [2000, 200, 0]],
  ])('%s', (_what, changes, lines, expected) => {
    const effect = { ...threeForTwo, ...changes } as Effect;
    const none = expected.every((amount) => amount === 0);
    expect(taken(cart(lines), promotion(effect))).toEqual(none ? [] : [expected]);
  });

  test('what is given may be something else than what is bought', () => {
    const phone = line(90_000, 2, { productId: 'phone' });
    const cover = line(2_000, 3, { productId: 'cover' });
    const effect: Effect = {
      ...threeForTwo,
      buyQuantity: 1,
      gets: { productIds: ['cover'], categoryIds: [] },
    } as Effect;
    const free = promotion(effect, { conditions: { productIds: ['phone'] } });
    expect(taken(cart([phone, cover]), free)).toEqual([[0, 4000, 0]]);
    expect(taken(cart([cover]), free)).toEqual([]);
  });

  test('a unit that must be bought is not given, though it is the cheapest', () => {
    const cover = line(2_000, 1, { productId: 'cover' });
    const stand = line(3_000, 1, { productId: 'stand' });
    const effect: Effect = { ...threeForTwo, buyQuantity: 1, gets: { productIds: [], categoryIds: [] } } as Effect;
    const free = promotion(effect, { conditions: { productIds: ['cover'] } });
    expect(taken(cart([cover, stand]), free)).toEqual([[0, 3000, 0]]);
  });
});

describe('what a promotion asks for', () => {
  const two = cart([line(1_000), line(2_000, 1, { productId: 'pan', categoryIds: ['kitchen'] })], {
    customerGroups: ['trade'],
  });
  const applies = (more: Partial<Omit<Promotion, 'conditions'>> & Conditioned): boolean =>
    taken(two, promotion(percent(1_000), more)).length > 0;
  const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

  test.each<[boolean, Partial<Conditions>]>([
    [true, { channels: ['kr', 'eu'] }],
    [false, { channels: ['kr'] }],
    [true, { customerGroups: ['staff', 'trade'] }],
    [false, { customerGroups: ['staff'] }],
    [true, { productIds: ['pan', 'pot'] }],
    [false, { productIds: ['pot'] }],
    [true, { categoryIds: ['home'] }],
    [false, { categoryIds: ['garden'] }],
    [true, { productIds: ['pot'], categoryIds: ['home'] }],
    [true, { minimumQuantity: 2 }],
    [false, { minimumQuantity: 3 }],
    [false, { minimumQuantity: 2, productIds: ['pan'] }],
    [true, { minimumSubtotals: [money(3_000, 'EUR')] }],
    [false, { minimumSubtotals: [money(3_001, 'EUR')] }],
    [false, { minimumSubtotals: [money(1, 'KRW')] }],
    [false, { minimumSubtotals: [money(1_001, 'EUR')], categoryIds: ['home'] }],
  ])('%s for %j', (expected, conditions) => {
    expect(applies({ conditions })).toBe(expected);
  });

  test('it holds within its dates, the last moment not counted, and while it is active', () => {
    expect(applies({ startsAt: AT, endsAt: new Date(AT.getTime() + 1) })).toBe(true);
    expect(applies({ startsAt: new Date(AT.getTime() + 1) })).toBe(false);
    expect(applies({ endsAt: AT })).toBe(false);
    expect(applies({ startsAt: day('2026-01-01'), endsAt: day('2026-02-01') })).toBe(true);
    expect(applies({ isActive: false })).toBe(false);
  });

  test('the minimum counts what things cost before discounts', () => {
    const first = promotion(percent(5_000), { priority: 0 });
    const above = promotion(off(100), { priority: 1, conditions: { minimumSubtotals: [money(3_000, 'EUR')] } });
    expect(taken(two, above, first)).toEqual([
      [500, 1000, 0],
      [33, 67, 0],
    ]);
  });
});

describe('several promotions', () => {
  const thing = cart([line(10_000)], { shippingMinor: 500 });

  test('each takes off what those before it left', () => {
    expect(taken(thing, promotion(percent(5_000)), promotion(percent(5_000)), promotion(percent(10_000)))).toEqual([
      [5000, 0],
      [2500, 0],
      [2500, 0],
    ]);
  });

  test('the lowest priority comes first; of equals lines, then the order, then shipping', () => {
    const shipping = promotion({ kind: 'FREE_SHIPPING' });
    const order = promotion(percent(1_000));
    const lines = promotion(percent(1_000, 'LINES'));
    const early = promotion(off(1), { priority: -1 });
    const { discounts } = applyPromotions(
      thing,
      [shipping, order, lines, early].map((one) => ({ promotion: one, code: null })),
    );
    expect(discounts.map(({ promotion: { id } }) => id)).toEqual([early.id, lines.id, order.id, shipping.id]);
    expect(discounts.map(({ kind }) => kind)).toEqual(['ORDER', 'LINE', 'ORDER', 'SHIPPING']);
  });

  test.each<[string, string[][], number[]]>([
    ['one without a group applies alone', [[], ['a']], [0]],
    ['nor does one without a group join others', [['a'], []], [0]],
    ['those that share a group apply together', [['a'], ['a', 'b'], ['a']], [0, 1, 2]],
    ['a chain of pairs is no group', [['a'], ['a', 'b'], ['b']], [0, 1]],
  ])('%s', (_what, groups, expected) => {
    const promotions = groups.map((stackingGroups, priority) => promotion(off(100), { stackingGroups, priority }));
    const { discounts } = applyPromotions(
      thing,
      promotions.map((one) => ({ promotion: one, code: null })),
    );
    expect(discounts.map((discount) => promotions.indexOf(discount.promotion))).toEqual(expected);
  });

  test('one that takes nothing off keeps no other away', () => {
    const nothing = promotion({ kind: 'FREE_SHIPPING' }, { stackingGroups: [], priority: -1 });
    expect(taken(cart([line(1_000)]), nothing, promotion(percent(1_000)))).toEqual([[100, 0]]);
  });

  test('a code that takes nothing off is told why', () => {
    const offers: Offer[] = [
      { promotion: promotion(percent(1_000), { stackingGroups: [] }), code: null },
      { promotion: promotion(percent(1_000)), code: 'SECOND' },
      { promotion: promotion(percent(1_000), { conditions: { channels: ['kr'] } }), code: 'ELSEWHERE' },
    ];
    expect(applyPromotions(thing, offers).unused).toEqual([
      { code: 'SECOND', reason: 'NOT_COMBINABLE' },
      { code: 'ELSEWHERE', reason: 'NOT_APPLICABLE' },
    ]);
  });
});

const CURRENCIES = ['JPY', 'USD', 'KWD'] as const;
const PRODUCTS = ['lamp', 'pan', 'cup'];
const CATEGORIES = ['home', 'kitchen'];
const anyAmount = fc.oneof(fc.nat(5), fc.nat(10_000), fc.nat(100_000_000_000));
const anyBasisPoints = fc.oneof(fc.constantFrom(1_000, 3_333, 5_000, 10_000), fc.integer({ min: 1, max: 10_000 }));
const anyTarget = fc.constantFrom<Target>('LINES', 'ORDER', 'SHIPPING');
const anyScope = fc.record({
  productIds: fc.oneof(fc.constant([]), fc.subarray(PRODUCTS)),
  categoryIds: fc.oneof(fc.constant([]), fc.subarray(CATEGORIES)),
});
const anyEffect: fc.Arbitrary<Effect> = fc.oneof(
  fc.record({ kind: fc.constant('PERCENTAGE' as const), target: anyTarget, basisPoints: anyBasisPoints }),
  fc.record({
    kind: fc.constant('FIXED_AMOUNT' as const),
    target: anyTarget,
    amounts: fc.tuple(anyAmount, fc.constantFrom(...CURRENCIES)).map(([amount, currency]) => [money(amount, currency)]),
  }),
  fc.constant({ kind: 'FREE_SHIPPING' as const }),
  fc.record({
    kind: fc.constant('BUY_X_GET_Y' as const),
    buyQuantity: fc.integer({ min: 1, max: 3 }),
    getQuantity: fc.integer({ min: 1, max: 3 }),
    gets: fc.option(anyScope),
    basisPoints: anyBasisPoints,
    timesAtMost: fc.option(fc.integer({ min: 1, max: 2 })),
  }),
);
const anyPromotion = fc
  .record({
    effect: anyEffect,
    scope: anyScope,
    priority: fc.integer({ min: -2, max: 2 }),
    stackingGroups: fc.subarray(['a', 'b', 'c']),
    minimumQuantity: fc.option(fc.nat(3)),
  })
  .map(({ effect, scope, minimumQuantity, ...more }) =>
    promotion(effect, { ...more, conditions: { ...scope, minimumQuantity } }),
  );
const anyCart = fc
  .record({
    currencyCode: fc.constantFrom(...CURRENCIES),
    shippingMinor: anyAmount,
    lines: fc.array(
      fc.record({
        id: fc.constant(''),
        productId: fc.constantFrom(...PRODUCTS),
        categoryIds: fc.subarray(CATEGORIES),
        quantity: fc.integer({ min: 1, max: 5 }),
        unitAmountMinor: anyAmount,
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ lines, ...more }) => cart(lines, more));
const anyOffers = fc
  .array(anyPromotion, { maxLength: 5 })
  .map((promotions) => promotions.map((one) => ({ promotion: one, code: null })));

describe('whatever lies in the cart', () => {
  test('discounts are what a slow and exact model says', () => {
    fc.assert(
      fc.property(anyCart, anyOffers, (of, offers) => {
        const { discounts } = applyPromotions(of, offers);
        const found = discounts.map(({ promotion: { id }, amountMinor, lines }) => ({ id, amountMinor, lines }));
        expect(found).toEqual(exactDiscounts(of, offers));
      }),
      { numRuns: 2_000 },
    );
  });

  test('nothing falls below zero, and every discount is the sum of its lines', () => {
    fc.assert(
      fc.property(anyCart, anyOffers, (of, offers) => {
        const { discounts } = applyPromotions(of, offers);
        for (const { kind, amountMinor, lines } of discounts) {
          expect(amountMinor).toBeGreaterThan(0);
          const sum = lines.reduce((all, one) => all + one.amountMinor, 0);
          expect(sum).toBe(kind === 'SHIPPING' ? 0 : amountMinor);
        }
        for (const one of of.lines) {
          const off = discounts.flatMap(({ lines }) => lines.filter(({ lineId }) => lineId === one.id));
          expect(off.reduce((all, { amountMinor }) => all + amountMinor, 0)).toBeLessThanOrEqual(subtotalOf(one));
        }
        const shipping = discounts.filter(({ kind }) => kind === 'SHIPPING');
        expect(shipping.reduce((all, { amountMinor }) => all + amountMinor, 0)).toBeLessThanOrEqual(of.shippingMinor);
      }),
    );
  });

  test('promotions in another order give the same discounts', () => {
    const shuffled = anyOffers.chain((offers) =>
      fc.tuple(fc.constant(offers), fc.shuffledSubarray(offers, { minLength: offers.length })),
    );
    fc.assert(
      fc.property(anyCart, shuffled, (of, [offers, others]) => {
        expect(applyPromotions(of, others)).toEqual(applyPromotions(of, offers));
      }),
    );
  });

  test('a hundred percent off everything leaves nothing to pay', () => {
    const everything = [promotion(percent(10_000)), promotion({ kind: 'FREE_SHIPPING' })];
    fc.assert(
      fc.property(anyCart, (of) => {
        const { discounts } = applyPromotions(
          of,
          everything.map((one) => ({ promotion: one, code: null })),
        );
        const off = discounts.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
        const shipping = of.lines.length > 0 ? of.shippingMinor : 0;
        expect(off).toBe(of.lines.reduce((sum, one) => sum + subtotalOf(one), shipping));
      }),
    );
  });
});
