import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Voucher } from '../domain/voucher';
import type { VoucherFilter } from '../domain/voucher-filter';
import type { Prisma } from '../generated/prisma/client';

const NEWEST_FIRST: KeysetOrder<Voucher> = { name: 'NEWEST', by: [{ column: 'id', direction: 'desc' }] };

/** The statements of staff on vouchers. */
export function voucherRows(client: Prisma.TransactionClient) {
  return {
    findVouchers: (ids: readonly string[]): Promise<Voucher[]> =>
      client.voucher.findMany({ where: { id: { in: [...ids] } } }),
    findVouchersByExactCode: (codes: readonly string[]): Promise<Voucher[]> =>
      client.voucher.findMany({ where: { code: { in: [...codes] } } }),
    async pageOfVouchers(filter: VoucherFilter, request: PageRequest): Promise<Page<Voucher>> {
      const { where, ...keyset } = toKeyset(NEWEST_FIRST, request);
      const rows = await client.voucher.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(NEWEST_FIRST, request, rows);
    },
    countVouchers: (filter: VoucherFilter): Promise<number> => client.voucher.count({ where: toWhere(filter) }),
    addVoucher: ({ version, ...voucher }: Voucher): Promise<Voucher> => client.voucher.create({ data: voucher }),
    /** Add many; those whose code is taken are left out. */
    async addVouchers(vouchers: readonly Voucher[]): Promise<Voucher[]> {
      return client.voucher.createManyAndReturn({ data: [...vouchers], skipDuplicates: true });
    },
    /** Lock a voucher, so that its counters stay as they are until the transaction ends. */
    async lockVoucher(id: string): Promise<Voucher | null> {
      await client.$queryRaw`SELECT 1 FROM voucher WHERE id = ${id} FOR NO KEY UPDATE`;
      return client.voucher.findUnique({ where: { id } });
    },
    /** Save an edited voucher if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveVoucher({ id, version, held, redeemed, ...voucher }: Voucher): Promise<Voucher | null> {
      const data = { ...voucher, version: { increment: 1 } };
      const [saved] = await client.voucher.updateManyAndReturn({ where: { id, version }, data });
      return saved ?? null;
    },
  };
}

const toWhere = ({ promotionId, code, isActive }: VoucherFilter): Prisma.VoucherWhereInput => ({
  ...(promotionId && { promotionId }),
  ...(code && { code: { startsWith: code } }),
  ...(typeof isActive === 'boolean' && { isActive }),
});
