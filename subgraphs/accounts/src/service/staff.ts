import { createId, done, notFound } from '#contracts';
import { type Page, type PageRequest, saved } from '#kit';
import { toEmail } from '../domain/email';
import type { Outcome } from '../domain/outcome';
import { weaknessOf } from '../domain/password';
import { PERSON_ORDERS, type PersonOrderName } from '../domain/person-order';
import { editStaff, type Staff, type StaffChanges, toRoles } from '../domain/staff';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** Someone who begins to work here. */
export interface NewStaff extends Pick<Staff, 'firstName' | 'lastName' | 'roles'> {
  readonly email: string;
  /** The one they sign in with for the first time. */
  readonly password: string;
}

/** The use cases of staff. */
export function staffService({ store, passwords, now }: Parts) {
  return {
    /** All staff: a page of them in an order, and how many there are. */
    listStaff: () => ({
      page: (order: PersonOrderName, request: PageRequest): Promise<Page<Staff>> =>
        store.pageOfStaff(PERSON_ORDERS[order], request),
      count: () => store.countStaff(),
    }),

    async createStaff({ email: given, password, ...staff }: NewStaff): Promise<Outcome<Staff>> {
      const email = toEmail(given);
      const weakness = weaknessOf(password, email);
      if (weakness) return { kind: 'weak-password', weakness, field: 'password' };
      const passwordHash = await passwords.hash(password);
      return attempt(store, async (rows) => {
        const createdAt = now();
        const id = createId('staff', createdAt.getTime());
        await rows.addCredential({ principalId: id, email, passwordHash }, createdAt);
        return done(
          await rows.addStaff({ id, ...staff, roles: toRoles(staff.roles), isActive: true, createdAt, version: 1 }),
        );
      });
    },

    /** Change a member of staff; the sessions of one who leaves end. */
    updateStaff: (id: string, expectedVersion: number, changes: StaffChanges): Promise<Outcome<Staff>> =>
      attempt(store, async (rows) => {
        const admins = await rows.lockAdmins();
        const [staff] = await rows.findStaff([id]);
        if (!staff) return notFound('member of staff');
        const edited = editStaff(staff, expectedVersion, changes, admins);
        if (edited.kind !== 'done') return edited;
        const outcome = saved(await rows.saveStaff(edited.value), staff.version);
        if (outcome.kind === 'done' && staff.isActive && !outcome.value.isActive) {
          await rows.lockCredential(id);
          await rows.endSessionsOf(id, now());
        }
        return outcome;
      }),
  };
}
