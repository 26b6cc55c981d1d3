import type { CheckoutSessions } from './saga/checkout-sessions';
import { acknowledgingService } from './service/acknowledge-problems';
import { cartCodeService, cartRedeeming } from './service/cart-codes';
import { cartDelivery, cartDeliveryService } from './service/cart-delivery';
import { cartLineService } from './service/cart-lines';
import { cartChanging } from './service/change-cart';
import { checkoutService } from './service/complete-checkout';
import { cartCreationService } from './service/create-cart';
import { cartFilling } from './service/fill-cart';
import { stockHolding } from './service/hold-stock';
import { idleCartService } from './service/idle-carts';
import { cartMergeService } from './service/merge-carts';
import type { Parts } from './service/parts';
import { cartQuoting } from './service/quote-cart';
import { checkoutQuoting } from './service/quote-for-checkout';

/** checkout's use cases: load, decide, save. */
export function createCheckoutService(parts: Parts, sessions: CheckoutSessions) {
  const stock = stockHolding(parts);
  const fill = cartFilling(parts);
  const quoting = cartQuoting(parts);
  const delivery = cartDelivery(parts, quoting);
  const redeeming = cartRedeeming(quoting);
  const changing = cartChanging(parts, stock);
  return {
    findOwnCart: changing.findOwnCart,
    quoteCart: quoting.quoteCart,
    shippingOffers: quoting.shippingOffers,
    ...checkoutService(parts, sessions, changing, checkoutQuoting(quoting)),
    ...cartCreationService(parts, { ...stock, ...delivery, ...redeeming, ...quoting, fill }),
    ...cartLineService(parts, changing, fill),
    ...cartDeliveryService(changing, delivery),
    ...cartCodeService(changing, redeeming),
    ...acknowledgingService(changing, quoting, stock),
    ...cartMergeService(parts, changing, stock),
    ...idleCartService(parts),
  };
}

/** See {@link createCheckoutService}. */
export type CheckoutService = ReturnType<typeof createCheckoutService>;
