/** What the shop has decided about carts. */
export interface CartRules {
  /** How long a price in a cart stands, in milliseconds. */
  readonly freezeMs: number;
  /** How long stock is set aside for a cart that nobody touches, in seconds. */
  readonly holdSeconds: number;
  /** How long stock is set aside for a checkout, in seconds: longer than a customer has to satisfy their bank. */
  readonly checkoutHoldSeconds: number;
  /** How long a customer has for what their bank asks of them, and a provider to decide, in milliseconds. */
  readonly paymentMs: number;
  /** After how long without a touch a cart is abandoned, in milliseconds. */
  readonly abandonedMs: number;
  /** After how long without a touch a guest's cart is removed, in milliseconds. */
  readonly guestMs: number;
  readonly maxLines: number;
  readonly maxQuantity: number;
}
