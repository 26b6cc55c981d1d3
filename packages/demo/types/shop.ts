import type { DemoCustomer, DemoStaff } from './accounts';
import type { DemoAttribute, DemoCategory, DemoChannel, DemoCollection, DemoProduct, DemoVariant } from './catalog';
import type { DemoStock, DemoWarehouse } from './inventory';
import type { DemoPrice, DemoPriceList, DemoTaxClass, DemoTaxRate } from './pricing';
import type { DemoGiftCard, DemoPromotion } from './promotions';
import type { DemoReview, DemoWishlist } from './reviews';
import type { DemoShippingMethod, DemoShippingZone } from './shipping';
import type { DemoInstant } from './text';

/** How large a demo shop is to be. */
export interface DemoShopOptions {
  /** 1 is 2,000 products, 500 customers, 20,000 reviews; 10 is ten times that, 0.05 does for a test. Default 1. */
  readonly size?: number;
}

/**
 * The whole invented shop. The same size gives the same shop in every process. Short lists are arrays; long ones are
 * made while they are iterated, afresh each time, and agree with each other, so that a service takes only its part.
 */
export interface DemoShop {
  readonly size: number;
  /** The shop's present: everything in it happened before, only sales reach beyond. */
  readonly today: DemoInstant;
  /** How much the iterables will yield, for progress; known without iterating. */
  readonly counts: {
    readonly products: number;
    readonly variants: number;
    readonly customers: number;
    readonly reviews: number;
  };

  readonly channels: readonly DemoChannel[];
  readonly categories: readonly DemoCategory[];
  readonly attributes: readonly DemoAttribute[];
  readonly collections: readonly DemoCollection[];
  readonly priceLists: readonly DemoPriceList[];
  readonly taxClasses: readonly DemoTaxClass[];
  readonly taxRates: readonly DemoTaxRate[];
  readonly warehouses: readonly DemoWarehouse[];
  readonly shippingZones: readonly DemoShippingZone[];
  readonly shippingMethods: readonly DemoShippingMethod[];
  readonly promotions: readonly DemoPromotion[];
  readonly giftCards: readonly DemoGiftCard[];
  readonly staff: readonly DemoStaff[];

  products(): Iterable<DemoProduct>;
  /** In the order of products, then position. */
  variants(): Iterable<DemoVariant>;
  /** In the order of variants, then price list; a sale follows the price it undercuts. */
  prices(): Iterable<DemoPrice>;
  /** In the order of variants, then warehouse: one for every pair. */
  stock(): Iterable<DemoStock>;
  customers(): Iterable<DemoCustomer>;
  /** In the order of products. */
  reviews(): Iterable<DemoReview>;
  /** In the order of customers. */
  wishlists(): Iterable<DemoWishlist>;
}
