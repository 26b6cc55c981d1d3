import type { DemoShop, DemoShopOptions } from './types/shop';

const nothing = (): Iterable<never> => [];

/** Invent a shop; the same size gives the same shop, to the last letter. */
export function createDemoShop({ size = 1 }: DemoShopOptions = {}): DemoShop {
  return {
    size,
    today: '2026-01-15T00:00:00.000Z',
    counts: { products: 0, customers: 0, reviews: 0 },
    channels: [],
    categories: [],
    attributes: [],
    collections: [],
    priceLists: [],
    taxClasses: [],
    taxRates: [],
    warehouses: [],
    staff: [],
    products: nothing,
    variants: nothing,
    prices: nothing,
    stock: nothing,
    customers: nothing,
    reviews: nothing,
    wishlists: nothing,
  };
}
