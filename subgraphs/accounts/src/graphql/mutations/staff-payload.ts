import { PayloadOf } from '#kit';
import { AccountsError } from '../types/accounts-error';
import { StaffType } from '../types/staff';

/** What every mutation of a member of staff answers. */
export const StaffPayload = PayloadOf(AccountsError, 'Staff', () => StaffType);
