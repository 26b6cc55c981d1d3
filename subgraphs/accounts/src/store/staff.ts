import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Staff } from '../domain/staff';
import type { Prisma } from '../generated/prisma/client';

/** The statements on staff. */
export function staffRows(client: Prisma.TransactionClient) {
  return {
    findStaff: (ids: readonly string[]): Promise<Staff[]> => client.staff.findMany({ where: { id: { in: [...ids] } } }),
    async pageOfStaff(order: KeysetOrder<Staff>, request: PageRequest): Promise<Page<Staff>> {
      const { where, ...keyset } = toKeyset(order, request);
      return toPage(order, request, await client.staff.findMany({ where, ...keyset }));
    },
    countStaff: (): Promise<number> => client.staff.count(),
    /** The ids of all active admins, none of whom changes until the transaction ends. */
    async lockAdmins(): Promise<string[]> {
      const rows = await client.$queryRaw<{ id: string }[]>`
        SELECT id FROM staff WHERE is_active AND 'ADMIN' = ANY (roles) ORDER BY id FOR NO KEY UPDATE`;
      return rows.map(({ id }) => id);
    },
    addStaff: ({ roles, ...columns }: Staff): Promise<Staff> =>
      client.staff.create({ data: { ...columns, roles: [...roles] } }),
    /** Save an edited member of staff if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveStaff({ id, version, roles, ...columns }: Staff): Promise<Staff | null> {
      const data = { ...columns, roles: [...roles], version: { increment: 1 } };
      const [saved] = await client.staff.updateManyAndReturn({ where: { id, version }, data });
      return saved ?? null;
    },
  };
}
