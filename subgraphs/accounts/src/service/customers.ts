import { done } from '#contracts';
import { hasTooManyConditions, type Page, type PageRequest } from '#kit';
import type { Customer, ProfileChanges } from '../domain/customer';
import type { CustomerFilter } from '../domain/customer-filter';
import type { Outcome } from '../domain/outcome';
import { PERSON_ORDERS, type PersonOrderName } from '../domain/person-order';
import { FilterTooLargeError } from '../errors';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use cases of customers. */
export function customerService({ store }: Pick<Parts, 'store'>) {
  return {
    /** The customers that fit a filter: a page of them in an order, and how many there are. */
    listCustomers(filter: CustomerFilter) {
      if (hasTooManyConditions(filter)) throw new FilterTooLargeError();
      return {
        page: (order: PersonOrderName, request: PageRequest): Promise<Page<Customer>> =>
          store.pageOfCustomers(filter, PERSON_ORDERS[order], request),
        count: () => store.countCustomers(filter),
      };
    },

    updateProfile: (id: string, changes: ProfileChanges): Promise<Outcome<Customer>> =>
      attempt(store, async (rows) => {
        const customer = await rows.lockCustomer(id);
        return customer
          ? done(await rows.saveCustomer({ ...customer, ...changes }))
          : { kind: 'not-found', what: 'customer' };
      }),
  };
}
