import { createId, done, notFound, type PostalAddress } from '#contracts';
import { type Address, MAX_ADDRESSES, successorOf } from '../domain/address';
import type { Outcome } from '../domain/outcome';
import type { Rows } from '../store';
import { attempt } from './attempt';
import type { Parts } from './parts';

/** The use cases of a customer's address book. Its changes wait for one another, so that one address is the default. */
export function addressService({ store, now }: Pick<Parts, 'store' | 'now'>) {
  return {
    addAddress: (customerId: string, text: PostalAddress, asDefault: boolean): Promise<Outcome<Address>> =>
      attempt(store, async (rows) => {
        if (!(await rows.lockCustomer(customerId))) return { kind: 'not-found', what: 'customer' };
        const others = await rows.findAddressesOf([customerId]);
        if (others.length >= MAX_ADDRESSES) return { kind: 'limit-reached', what: 'addresses', limit: MAX_ADDRESSES };
        const isDefault = asDefault || others.length === 0;
        if (isDefault) await rows.clearDefaultAddress(customerId);
        const createdAt = now();
        const id = createId('address', createdAt.getTime());
        return done(await rows.addAddress({ id, customerId, ...text, isDefault, createdAt }));
      }),

    updateAddress: (customerId: string, id: string, changes: Partial<PostalAddress>): Promise<Outcome<Address>> =>
      change(customerId, id, async (address, _all, rows) => rows.saveAddress({ ...address, ...changes })),

    /** The default address's place is taken by the one added last. */
    removeAddress: (customerId: string, id: string): Promise<Outcome<Address>> =>
      change(customerId, id, async (address, all, rows) => {
        await rows.removeAddress(id);
        const successor = successorOf(address, all);
        if (successor) await rows.saveAddress({ ...successor, isDefault: true });
        return address;
      }),

    setDefaultAddress: (customerId: string, id: string): Promise<Outcome<Address>> =>
      change(customerId, id, async (address, _all, rows) => {
        await rows.clearDefaultAddress(customerId);
        return rows.saveAddress({ ...address, isDefault: true });
      }),
  };

  /** An address of somebody else is not found, like one that is not there. */
  function change(
    customerId: string,
    id: string,
    work: (address: Address, all: readonly Address[], rows: Rows) => Promise<Address>,
  ): Promise<Outcome<Address>> {
    return attempt(store, async (rows) => {
      await rows.lockCustomer(customerId);
      const all = await rows.findAddressesOf([customerId]);
      const address = all.find((one) => one.id === id);
      return address ? done(await work(address, all, rows)) : notFound('address');
    });
  }
}
