export { DEMO_CUSTOMER, DEMO_PASSWORD, DEMO_STAFF } from './accounts/credentials';
export { createDemoShop } from './demo-shop';
export { drawProductImage } from './image/draw-product-image';
export type { DemoAddress, DemoCredentials, DemoCustomer, DemoStaff } from './types/accounts';
export type {
  DemoAttribute,
  DemoAttributeType,
  DemoAttributeValue,
  DemoCategory,
  DemoChannel,
  DemoChoice,
  DemoCollection,
  DemoCollectionRule,
  DemoMedia,
  DemoOption,
  DemoProduct,
  DemoProductStatus,
  DemoShape,
  DemoVariant,
} from './types/catalog';
export type { DemoStock, DemoStockMovement, DemoWarehouse } from './types/inventory';
export type { DemoPrice, DemoPriceList, DemoTaxClass, DemoTaxRate } from './types/pricing';
export type { DemoConditions, DemoEffect, DemoGiftCard, DemoPromotion, DemoVoucher } from './types/promotions';
export type { DemoHelpfulVote, DemoReview, DemoReviewStatus, DemoWishlist, DemoWishlistItem } from './types/reviews';
export type { DemoShippingMethod, DemoShippingZone } from './types/shipping';
export type { DemoShop, DemoShopOptions } from './types/shop';
export type { DemoInstant, DemoText } from './types/text';
