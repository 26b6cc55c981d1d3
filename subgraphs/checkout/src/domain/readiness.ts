import { type Cart, needsShipping } from './cart';

/** What a cart has to have before it can be bought. */
export type Missing = 'LINES' | 'EMAIL' | 'SHIPPING_ADDRESS' | 'SHIPPING_METHOD';

/** What is still missing before a cart can be bought; nothing for one that is ready. */
export function missingIn(cart: Cart): Missing[] {
  const isSent = needsShipping(cart);
  return [
    ...(cart.lines.length === 0 ? (['LINES'] as const) : []),
    ...(cart.email ? [] : (['EMAIL'] as const)),
    ...(isSent && !cart.shippingAddress ? (['SHIPPING_ADDRESS'] as const) : []),
    ...(isSent && !cart.shippingMethod ? (['SHIPPING_METHOD'] as const) : []),
  ];
}
