import type { Merchandise } from '../domain/merchandise';
import type { Prisma } from '../generated/prisma/client';

/** The statements on what is sold. */
export function merchandiseRows(client: Prisma.TransactionClient) {
  return {
    findMerchandise: (ids: readonly string[]): Promise<Merchandise[]> =>
      client.merchandise.findMany({ where: { id: { in: [...ids] } } }),
    findMerchandiseBy: ({ ids, skus }: { ids: readonly string[]; skus: readonly string[] }): Promise<Merchandise[]> =>
      client.merchandise.findMany({ where: { OR: [{ id: { in: [...ids] } }, { sku: { in: [...skus] } }] } }),
    setMerchandise: ({ id, ...columns }: Merchandise): Promise<Merchandise> =>
      client.merchandise.upsert({ where: { id }, create: { id, ...columns }, update: columns }),
  };
}
