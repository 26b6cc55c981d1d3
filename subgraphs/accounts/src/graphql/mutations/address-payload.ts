import { AddressType } from '../types/address';
import { PayloadOf } from './payload';

/** What every mutation of an address answers. */
export const AddressPayload = PayloadOf('Address', () => AddressType);
