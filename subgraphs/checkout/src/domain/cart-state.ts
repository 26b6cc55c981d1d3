/**
 * OPEN: its owner fills it. CHECKOUT: a checkout works with it, and nobody changes it. ORDERED: it became an order.
 * MERGED: what was in it went into another cart.
 */
export type CartState = 'OPEN' | 'CHECKOUT' | 'ORDERED' | 'MERGED';

const NEXT: Record<CartState, readonly CartState[]> = {
  OPEN: ['CHECKOUT', 'MERGED'],
  CHECKOUT: ['OPEN', 'ORDERED'],
  ORDERED: [],
  MERGED: [],
};

/** Whether a cart in one state may go to another. */
export function canBecome(from: CartState, to: CartState): boolean {
  return NEXT[from].includes(to);
}
