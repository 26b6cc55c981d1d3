import { isAnyId, isId } from '#contracts';
import type { CustomerType } from './types/customer';
import type { MerchandiseType } from './types/merchandise';

type Key = Readonly<Record<string, unknown>>;

/** The customer with this id; whether there is one, accounts knows. */
export function findCustomer({ id }: Key): CustomerType | null {
  return isId('customer', id) ? { id } : null;
}

/** The thing with this id, of whatever kind; whether there is one, catalog knows. */
export function findMerchandise({ id }: Key): MerchandiseType | null {
  return isAnyId(id) ? { id } : null;
}
