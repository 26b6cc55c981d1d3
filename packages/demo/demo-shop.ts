import { createCustomers } from './accounts/customers';
import { createStaff } from './accounts/staff';
import { ATTRIBUTES } from './catalog/attributes';
import { CATEGORIES } from './catalog/categories';
import { CHANNELS } from './catalog/channels';
import { COLLECTIONS } from './catalog/collections';
import { planProducts } from './catalog/product-plan';
import { createProduct } from './catalog/products';
import { countVariants, variantsOf } from './catalog/variants';
import { TODAY, toInstant } from './chance/calendar';
import { stockOf } from './inventory/stock';
import { WAREHOUSES } from './inventory/warehouses';
import { PRICE_LISTS } from './pricing/price-lists';
import { pricesOf } from './pricing/prices';
import { TAX_CLASSES, TAX_RATES } from './pricing/tax-classes';
import { GIFT_CARDS } from './promotions/gift-cards';
import { PROMOTIONS } from './promotions/promotions';
import { shareOutReviews } from './reviews/review-counts';
import { createReviews } from './reviews/reviews';
import { createWishlists } from './reviews/wishlists';
import { SHIPPING_METHODS } from './shipping/methods';
import { SHIPPING_ZONES } from './shipping/zones';
import type { DemoShop, DemoShopOptions } from './types/shop';

/**
 * Invent a shop; the same size gives the same shop, to the last letter.
 * @throws RangeError when `size` is not a number above 0.
 */
export function createDemoShop({ size = 1 }: DemoShopOptions = {}): DemoShop {
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) throw new RangeError(`a shop cannot be of size ${size}`);
  const products = Math.max(20, Math.round(2_000 * size));
  const customers = Math.max(20, Math.round(500 * size));
  const reviewCounts = shareOutReviews(Math.round(20_000 * size), products, customers);
  return {
    size,
    today: toInstant(TODAY),
    counts: {
      products,
      variants: countVariants(products),
      customers,
      reviews: reviewCounts.reduce((sum, count) => sum + count, 0),
    },
    channels: CHANNELS,
    categories: CATEGORIES,
    attributes: ATTRIBUTES,
    collections: COLLECTIONS,
    priceLists: PRICE_LISTS,
    taxClasses: TAX_CLASSES,
    taxRates: TAX_RATES,
    warehouses: WAREHOUSES,
    promotions: PROMOTIONS,
    giftCards: GIFT_CARDS,
    shippingZones: SHIPPING_ZONES,
    shippingMethods: SHIPPING_METHODS,
    get staff() {
      return createStaff();
    },
    *products() {
      for (const plan of planProducts(products)) yield createProduct(plan);
    },
    *variants() {
      for (const plan of planProducts(products)) yield* variantsOf(plan);
    },
    *prices() {
      for (const plan of planProducts(products)) yield* pricesOf(plan);
    },
    *stock() {
      for (const plan of planProducts(products)) yield* stockOf(plan);
    },
    customers: () => createCustomers(customers),
    reviews: () => createReviews(reviewCounts, customers),
    wishlists: () => createWishlists(customers, products),
  };
}
