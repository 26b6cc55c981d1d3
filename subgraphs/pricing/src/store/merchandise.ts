import type { Merchandise } from '../domain/merchandise';
import type { Prisma } from '../generated/prisma/client';

/** The statements on merchandise. */
export function merchandiseRows(client: Prisma.TransactionClient) {
  return {
    async findMerchandise(ids: readonly string[]): Promise<Merchandise[]> {
      return client.merchandise.findMany({ where: { id: { in: [...ids] } } });
    },
    /** Load a thing and keep every other transaction that does so from changing its prices until this one ends. */
    async lockMerchandise(id: string): Promise<Merchandise | null> {
      await client.$queryRaw`SELECT 1 FROM merchandise WHERE id = ${id} FOR NO KEY UPDATE`;
      return client.merchandise.findUnique({ where: { id } });
    },
    async addMerchandise({ version, ...merchandise }: Merchandise): Promise<Merchandise> {
      return client.merchandise.create({ data: merchandise });
    },
    /** Save edited merchandise if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveMerchandise({ id, version, ...merchandise }: Merchandise): Promise<Merchandise | null> {
      const data = { ...merchandise, version: { increment: 1 } };
      const [saved] = await client.merchandise.updateManyAndReturn({ where: { id, version }, data });
      return saved ?? null;
    },
  };
}
