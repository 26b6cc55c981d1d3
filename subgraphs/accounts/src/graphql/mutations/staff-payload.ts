import { StaffType } from '../types/staff';
import { PayloadOf } from './payload';

/** What every mutation of a member of staff answers. */
export const StaffPayload = PayloadOf('Staff', () => StaffType);
