import type { Ask } from '../../harness/shop';

/** Somebody with a cart. */
export interface Buyer {
  readonly ask: Ask;
  readonly cartId: string;
  /** Opens a guest's cart; null for a customer, who is signed in. */
  readonly token: string | null;
  /** Nobody else's. */
  readonly email: string;
  /** Of the cart, as they saw it last. */
  readonly version: number;
  readonly dueMinor: number;
}

/** How a cart is paid for. */
export interface Completing {
  readonly key?: string;
  /** What the provider gave the customer; see sandbox/README.md. */
  readonly token?: string;
  readonly expectedVersion?: number;
}
