import type { Customer } from './customer';

/** A column people are listed by; equal ones are told apart by the next, in the end by id. */
interface PersonOrder {
  readonly columns: readonly (keyof Customer & ('createdAt' | 'lastName' | 'firstName'))[];
  readonly direction: 'asc' | 'desc';
}

/** The orders customers and staff can be listed in. */
export const PERSON_ORDERS = {
  NEWEST: { columns: ['createdAt'], direction: 'desc' },
  OLDEST: { columns: ['createdAt'], direction: 'asc' },
  NAME_ASC: { columns: ['lastName', 'firstName'], direction: 'asc' },
  NAME_DESC: { columns: ['lastName', 'firstName'], direction: 'desc' },
} as const satisfies Record<string, PersonOrder>;

/** The name of one of {@link PERSON_ORDERS}. */
export type PersonOrderName = keyof typeof PERSON_ORDERS;
