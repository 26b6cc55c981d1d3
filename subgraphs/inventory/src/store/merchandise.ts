import type { Merchandise, MerchandiseFacts } from '../domain/merchandise';
import type { Prisma } from '../generated/prisma/client';

/** The statements on what is sold. */
export function merchandiseRows(client: Prisma.TransactionClient) {
  return {
    findMerchandise: (ids: readonly string[]): Promise<Merchandise[]> =>
      client.merchandise.findMany({ where: { id: { in: [...ids] } } }),
    /** Say what must be known of a thing, new or known. Without a limit for backorders, that stays what it is. */
    async setMerchandise({ id, ...columns }: MerchandiseFacts): Promise<Merchandise> {
      const merchandise = await client.merchandise.upsert({
        where: { id },
        create: { id, ...columns },
        update: columns,
      });
      // What was promised beyond the new limit stays promised.
      await client.$executeRaw`
        UPDATE stock_level SET backorder_limit = greatest(${merchandise.backorderLimit}, -available)
        WHERE id IN (SELECT id FROM stock_level WHERE merchandise_id = ${id} ORDER BY id FOR UPDATE)`;
      return merchandise;
    },
  };
}
