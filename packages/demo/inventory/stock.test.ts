import { createDemoShop } from '../demo-shop';

const shop = createDemoShop();
const variants = new Map([...shop.variants()].map((variant) => [variant.id, variant]));
const stock = [...shop.stock()];

test('there is one level for every variant in each of three warehouses', () => {
  const pairs = new Set(stock.map(({ variantId, warehouseId }) => `${variantId} ${warehouseId}`));
  expect(shop.warehouses).toHaveLength(3);
  expect(pairs.size).toBe(variants.size * 3);
  expect(stock).toHaveLength(pairs.size);
});

test('a level names an existing variant by id, SKU and product, and an existing warehouse', () => {
  const warehouses = new Set(shop.warehouses.map(({ id }) => id));
  const strays = stock.filter(({ variantId, sku, productId, warehouseId }) => {
    const variant = variants.get(variantId);
    return variant?.sku !== sku || variant.productId !== productId || !warehouses.has(warehouseId);
  });
  expect(strays).toEqual([]);
});

test('movements sum to the level, and none moved nothing', () => {
  expect(stock.filter(({ onHand, movement }) => onHand !== (movement?.quantity ?? 0))).toEqual([]);
  expect(stock.filter(({ movement }) => movement?.quantity === 0)).toEqual([]);
});

test('some are sold out, some nearly, most are not', () => {
  const share = (isCounted: (onHand: number) => boolean) =>
    stock.filter((s) => isCounted(s.onHand)).length / stock.length;
  expect(share((onHand) => onHand === 0)).toBeCloseTo(0.125, 1);
  expect(share((onHand) => onHand > 0 && onHand <= 5)).toBeCloseTo(0.15, 1);
  expect(share((onHand) => !Number.isSafeInteger(onHand) || onHand < 0)).toBe(0);
});

test('every channel has exactly one warehouse that is asked first', () => {
  const first = shop.warehouses.flatMap(({ serves }) => serves.filter(({ priority }) => priority === 1));
  expect(first.map(({ channelSlug }) => channelSlug).sort()).toEqual(shop.channels.map(({ slug }) => slug).sort());
});
