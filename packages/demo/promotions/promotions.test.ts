import { isId } from '#contracts';
import { createDemoShop } from '../demo-shop';

const shop = createDemoShop({ size: 0.05 });

test('promotions, vouchers and gift cards have ids of their own, and vouchers and cards codes of their own', () => {
  const { promotions, giftCards } = shop;
  const vouchers = promotions.flatMap(({ voucher }) => voucher ?? []);
  expect(promotions.filter(({ id }) => !isId('promotion', id))).toEqual([]);
  expect(giftCards.filter(({ id, entryId }) => !isId('giftCard', id) || !isId('giftCardEntry', entryId))).toEqual([]);
  const unique = [
    ...[...promotions, ...vouchers, ...giftCards].map(({ id }) => id),
    ...[...vouchers, ...giftCards].map(({ code }) => code),
  ];
  expect(new Set(unique).size).toBe(unique.length);
});

test('amounts are said in the currency of every channel', () => {
  const currencies = shop.channels.map(({ currencyCode }) => currencyCode).sort();
  const lists = shop.promotions.flatMap(({ conditions, effect }) => [
    conditions.minimumSubtotals,
    effect.kind === 'FIXED_AMOUNT' ? effect.amounts : [],
  ]);
  const said = lists
    .filter((list) => list.length > 0)
    .map((list) => list.map(({ currencyCode }) => currencyCode).sort());
  expect(said).toEqual(said.map(() => currencies));
  expect([...new Set(shop.giftCards.map(({ amount }) => amount.currencyCode))].sort()).toEqual(currencies);
});

test('a promotion for a category is for one that has products', () => {
  const categories = shop.promotions.flatMap(({ conditions }) => conditions.categoryIds);
  const parents = new Map(shop.categories.map(({ id, parentId }) => [id, parentId]));
  const filled = new Set<string>();
  for (const { categoryId } of shop.products()) {
    for (let at: typeof categoryId | null = categoryId; at; at = parents.get(at) ?? null) filled.add(at);
  }
  expect(categories.length).toBeGreaterThan(0);
  expect(categories.filter((id) => !filled.has(id))).toEqual([]);
});
