import { conflict, done, type Id, ROLES, type Role } from '#contracts';
import type { Outcome } from './outcome';

/** Someone who works here. The e-mail address is part of the credential. */
export interface Staff {
  readonly id: Id<'staff'>;
  readonly firstName: string;
  readonly lastName: string;
  /** Each once, in the order of ROLES. */
  readonly roles: readonly Role[];
  /** False for one who has left, and cannot sign in any more. */
  readonly isActive: boolean;
  readonly createdAt: Date;
  readonly version: number;
}

/** What may be changed about a member of staff; what is left out stays as it is. */
export type StaffChanges = Partial<Pick<Staff, 'firstName' | 'lastName' | 'roles' | 'isActive'>>;

/** Roles each once and in the order of ROLES. */
export function toRoles(roles: readonly Role[]): Role[] {
  return (Object.keys(ROLES) as Role[]).filter((role) => roles.includes(role));
}

/**
 * Decide what a member of staff is after an edit by someone who saw it in `expectedVersion`. The shop keeps somebody
 * who can manage it.
 * @param admins ids of all who are active and ADMIN before the edit
 */
export function editStaff(
  staff: Staff,
  expectedVersion: number,
  changes: StaffChanges,
  admins: readonly string[],
): Outcome<Staff> {
  const refusal = conflict(staff, expectedVersion);
  if (refusal) return refusal;
  const edited = { ...staff, ...changes, roles: toRoles(changes.roles ?? staff.roles) };
  const isLast = admins.includes(staff.id) && admins.length === 1;
  return isLast && !isAdmin(edited) ? { kind: 'last-admin' } : done(edited);
}

const isAdmin = ({ roles, isActive }: Staff): boolean => isActive && roles.includes('ADMIN');
