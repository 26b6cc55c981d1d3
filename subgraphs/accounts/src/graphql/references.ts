import { isId } from '#contracts';
import type { Address } from '../domain/address';
import type { Customer } from '../domain/customer';
import { mayKnowStaff, mayReadCustomer } from '../domain/privacy';
import type { Staff } from '../domain/staff';
import type { AccountsContext } from './context';

type Key = Readonly<Record<string, unknown>>;

/** The customer with an id. Everybody may refer to customers; what they see of one is decided field by field. */
export async function findCustomer({ id }: Key, { loaders }: AccountsContext): Promise<Customer | null> {
  return isId('customer', id) ? loaders.customer.load(id) : null;
}

/** The member of staff with an id, for colleagues. */
export async function findStaff({ id }: Key, context: AccountsContext): Promise<Staff | null> {
  return isId('staff', id) && mayKnowStaff(context, id) ? context.loaders.staff.load(id) : null;
}

/** The address with an id, if the caller may see whose it is. */
export async function findAddress({ id }: Key, context: AccountsContext): Promise<Address | null> {
  const address = isId('address', id) ? await context.loaders.address.load(id) : null;
  return address && mayReadCustomer(context, address.customerId) ? address : null;
}
