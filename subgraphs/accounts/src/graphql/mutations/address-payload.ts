import { PayloadOf } from '#kit';
import { AccountsError } from '../types/accounts-error';
import { AddressType } from '../types/address';

/** What every mutation of an address answers. */
export const AddressPayload = PayloadOf(AccountsError, 'Address', () => AddressType);
