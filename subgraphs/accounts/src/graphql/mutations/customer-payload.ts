import { PayloadOf } from '#kit';
import { AccountsError } from '../types/accounts-error';
import { CustomerType } from '../types/customer';

/** See PayloadOf. */
export const CustomerPayload = PayloadOf(AccountsError, 'Customer', () => CustomerType);
