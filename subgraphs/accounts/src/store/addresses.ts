import type { Address } from '../domain/address';
import type { Prisma } from '../generated/prisma/client';

/** The statements on addresses. */
export function addressRows(client: Prisma.TransactionClient) {
  return {
    findAddresses: (ids: readonly string[]): Promise<Address[]> =>
      client.address.findMany({ where: { id: { in: [...ids] } } }),
    /** Each customer's default address first, then the others, the newest first. */
    findAddressesOf: (customerIds: readonly string[]): Promise<Address[]> =>
      client.address.findMany({
        where: { customerId: { in: [...customerIds] } },
        orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      }),
    addAddress: (address: Address): Promise<Address> => client.address.create({ data: address }),
    saveAddress: ({ id, ...columns }: Address): Promise<Address> =>
      client.address.update({ where: { id }, data: columns }),
    async removeAddress(id: string): Promise<void> {
      await client.address.delete({ where: { id } });
    },
    /** Leave a locked customer without a default address, so that another one can become it. */
    async clearDefaultAddress(customerId: string): Promise<void> {
      await client.address.updateMany({ where: { customerId, isDefault: true }, data: { isDefault: false } });
    },
  };
}
