import type { Id, PostalAddress } from '#contracts';

/** Where a customer's parcels go. */
export interface Address extends PostalAddress {
  readonly id: Id<'address'>;
  readonly customerId: Id<'customer'>;
  /** True for exactly one of a customer's addresses, once there is any. */
  readonly isDefault: boolean;
  readonly createdAt: Date;
}

/** The most addresses one customer may keep. */
export const MAX_ADDRESSES = 50;

/** Which of a customer's addresses takes over when the default one goes: the one added last. */
export function successorOf(gone: Address, addresses: readonly Address[]): Address | undefined {
  if (!gone.isDefault) return undefined;
  const others = addresses.filter(({ id }) => id !== gone.id);
  return others.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))[0];
}
