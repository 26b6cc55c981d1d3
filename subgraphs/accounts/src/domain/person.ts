import type { Customer } from './customer';
import type { Staff } from './staff';

/** Somebody who can sign in. */
export type Person = Customer | Staff;

/** Whether somebody works here. */
export const isStaff = (person: Person): person is Staff => 'roles' in person;
