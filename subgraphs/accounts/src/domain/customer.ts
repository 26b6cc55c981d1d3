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
  /** What staff put them into, such as `wholesale`; each once, in order. Promotions are made for groups. */
  readonly groups: readonly string[];
  readonly createdAt: Date;
}

/** What services that sell need to know of a customer. */
export interface Profile extends Pick<Customer, 'id' | 'firstName' | 'lastName' | 'groups'> {
  readonly email: string;
}

/** Put a customer into these groups, and no others. */
export const inGroups = (customer: Customer, groups: readonly string[]): Customer => ({
  ...customer,
  groups: [...new Set(groups)].sort(),
});

/** What customers may change about themselves; what is left out stays as it is. */
export type ProfileChanges = Partial<Pick<Customer, 'firstName' | 'lastName' | 'locale' | 'phone'>>;
