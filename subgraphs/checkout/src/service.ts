import type { Parts } from './service/parts';

/** checkout's use cases: load, decide, save. */
export function createCheckoutService(_parts: Parts) {
  return {};
}

/** See {@link createCheckoutService}. */
export type CheckoutService = ReturnType<typeof createCheckoutService>;
