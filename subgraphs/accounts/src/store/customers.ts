import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Customer } from '../domain/customer';
import type { CustomerFilter } from '../domain/customer-filter';
import { toEmail } from '../domain/email';
import type { Prisma } from '../generated/prisma/client';

/** The statements on customers. */
export function customerRows(client: Prisma.TransactionClient) {
  return {
    async findCustomers(ids: readonly string[]): Promise<Customer[]> {
      return (await client.customer.findMany({ where: { id: { in: [...ids] } } })).map(toCustomer);
    },
    /** Load a customer and keep others from changing it or its addresses until the transaction ends. */
    async lockCustomer(id: string): Promise<Customer | null> {
      await client.$queryRaw`SELECT 1 FROM customer WHERE id = ${id} FOR NO KEY UPDATE`;
      const row = await client.customer.findUnique({ where: { id } });
      return row && toCustomer(row);
    },
    async pageOfCustomers(
      filter: CustomerFilter,
      order: KeysetOrder<Customer>,
      request: PageRequest,
    ): Promise<Page<Customer>> {
      const { where, ...keyset } = toKeyset(order, request);
      const rows = await client.customer.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(order, request, rows.map(toCustomer));
    },
    countCustomers: (filter: CustomerFilter): Promise<number> => client.customer.count({ where: toWhere(filter) }),
    async addCustomer(customer: Customer): Promise<void> {
      await client.customer.create({ data: { ...customer, groups: [...customer.groups] } });
    },
    async saveCustomer({ id, groups, ...columns }: Customer): Promise<Customer> {
      return toCustomer(await client.customer.update({ where: { id }, data: { ...columns, groups: [...groups] } }));
    },
  };
}

// The language was checked when it was written.
const toCustomer = (row: Prisma.CustomerModel): Customer => row as Customer;

function toWhere(filter: CustomerFilter): Prisma.CustomerWhereInput {
  const { AND, OR, NOT, ids, email, nameContains, createdFrom, createdUntil } = filter;
  const words = nameContains?.match(/\S+/g) ?? [];
  return {
    AND: [...(AND ?? []).map(toWhere), ...words.map(inName)],
    ...(OR && { OR: OR.map(toWhere) }),
    ...(NOT && { NOT: toWhere(NOT) }),
    ...(ids && { id: { in: [...ids] } }),
    ...(email && { credential: { email: toEmail(email) } }),
    ...((createdFrom || createdUntil) && {
      createdAt: { gte: createdFrom ?? undefined, lt: createdUntil ?? undefined },
    }),
  };
}

function inName(word: string): Prisma.CustomerWhereInput {
  const part = { contains: word, mode: 'insensitive' } as const;
  return { OR: [{ firstName: part }, { lastName: part }] };
}
