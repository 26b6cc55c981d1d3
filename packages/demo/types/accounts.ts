import type { Id, Locale, Role } from '#contracts';
import type { DemoInstant } from './text';

/** Someone who buys. Passwords are in `DEMO_CUSTOMER` (the first customer) and `DEMO_PASSWORD` (everybody else). */
export interface DemoCustomer {
  /** Its number in this shop, from 0; 0 is the demo customer. */
  readonly ordinal: number;
  readonly id: Id<'customer'>;
  /** Unique, lower case, at example.com or example.org. */
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly locale: Locale;
  /** E.164; some have none. */
  readonly phone: string | null;
  /** One to three; the first is the default one. */
  readonly addresses: readonly DemoAddress[];
  readonly createdAt: DemoInstant;
}

/** Where a customer's parcels go. */
export interface DemoAddress {
  readonly id: Id<'address'>;
  readonly customerId: Id<'customer'>;
  readonly recipient: string;
  readonly company: string | null;
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly region: string | null;
  readonly postalCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode: string;
  readonly phone: string | null;
  readonly isDefault: boolean;
}

/** Someone who works here. Passwords are in `DEMO_STAFF` (one a role) and `DEMO_PASSWORD` (everybody else). */
export interface DemoStaff {
  readonly id: Id<'staff'>;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly roles: readonly Role[];
  /** False for one who has left. */
  readonly isActive: boolean;
  readonly createdAt: DemoInstant;
}

/** What to type to sign in. */
export interface DemoCredentials {
  readonly email: string;
  readonly password: string;
}
