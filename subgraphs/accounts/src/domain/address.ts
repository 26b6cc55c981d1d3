import type { Id } from '#contracts';

/** Where a customer's parcels go. */
export interface Address {
  readonly id: Id<'address'>;
  readonly customerId: Id<'customer'>;
  readonly recipient: string;
  readonly company: string | null;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  /** Null where there are none. */
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly phone: string | null;
  /** True for exactly one of a customer's addresses, once there is any. */
  readonly isDefault: boolean;
  readonly createdAt: Date;
}

/** An address as a customer writes it down. */
export type AddressText = Omit<Address, 'id' | 'customerId' | 'isDefault' | 'createdAt'>;

/** The most addresses one customer may keep. */
export const MAX_ADDRESSES = 50;

/** Which of a customer's addresses takes over when the default one goes: the one added last. */
export function successorOf(gone: Address, addresses: readonly Address[]): Address | undefined {
  if (!gone.isDefault) return undefined;
  const others = addresses.filter(({ id }) => id !== gone.id);
  return others.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1))[0];
}
