/**
 * OPEN: its owner fills it. CHECKOUT: a checkout works with it, and nobody changes it. ORDERED: it became an order.
 * MERGED: what was in it went into another cart. Only from CHECKOUT does a way lead back, to OPEN.
 */
export type CartState = 'OPEN' | 'CHECKOUT' | 'ORDERED' | 'MERGED';
