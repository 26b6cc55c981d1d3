import type { Id, Locale } from '#contracts';

/** Someone who buys. The e-mail address is part of the credential. */
export interface Customer {
  readonly id: Id<'customer'>;
  readonly firstName: string;
  readonly lastName: string;
  /** The language to write to them in. */
  readonly locale: Locale;
  /** E.164, such as +49301234567. */
  readonly phone: string | null;
  readonly createdAt: Date;
}

/** What customers may change about themselves; what is left out stays as it is. */
export type ProfileChanges = Partial<Pick<Customer, 'firstName' | 'lastName' | 'locale' | 'phone'>>;
