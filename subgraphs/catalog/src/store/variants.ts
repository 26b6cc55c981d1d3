import type { Variant } from '../domain/variant';
import type { Prisma } from '../generated/prisma/client';

/** The statements on variants. */
export function variantRows(client: Prisma.TransactionClient) {
  return {
    async findVariants(ids: readonly string[]): Promise<Variant[]> {
      return (await client.variant.findMany({ where: { id: { in: [...ids] } } })).map(toVariant);
    },
    async findVariantsBySku(skus: readonly string[]): Promise<Variant[]> {
      return (await client.variant.findMany({ where: { sku: { in: [...skus] } } })).map(toVariant);
    },
    async findVariantsOf(productIds: readonly string[]): Promise<Variant[]> {
      const where = { productId: { in: [...productIds] } };
      return (await client.variant.findMany({ where, orderBy: { position: 'asc' } })).map(toVariant);
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toVariant = (row: Prisma.VariantModel): Variant => row as unknown as Variant;
