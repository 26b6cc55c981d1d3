import { done } from '#contracts';
import { hasTooManyConditions, type Page, type PageRequest } from '#kit';
import { type Customer, inGroups, type Profile, type ProfileChanges } from '../domain/customer';
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

    /** What services that sell need to know of a customer. */
    profileOf: (id: string): Promise<Profile | undefined> => store.profileOf(id),

    updateProfile: (id: string, changes: ProfileChanges) =>
      change(id, undefined, (customer) => ({ ...customer, ...changes })),

    setGroups: (id: string, groups: readonly string[]) =>
      change(id, 'customerId', (customer) => inGroups(customer, groups)),
  };

  function change(
    id: string,
    field: string | undefined,
    edit: (customer: Customer) => Customer,
  ): Promise<Outcome<Customer>> {
    return attempt(store, async (rows) => {
      const customer = await rows.lockCustomer(id);
      return customer ? done(await rows.saveCustomer(edit(customer))) : { kind: 'not-found', what: 'customer', field };
    });
  }
}
