import type { Variant } from '../domain/variant';
import type { Prisma } from '../generated/prisma/client';

/** The statements on variants. */
export function variantRows(client: Prisma.TransactionClient) {
  return {
    async findVariants(ids: readonly string[]): Promise<Variant[]> {
      return (await client.variant.findMany({ where: { id: { in: [...ids] } } })).map(toVariant);
    },
    async findVariantsOf(productIds: readonly string[]): Promise<Variant[]> {
      const where = { productId: { in: [...productIds] } };
      return (await client.variant.findMany({ where, orderBy: { position: 'asc' } })).map(toVariant);
    },
    async addVariant(variant: Variant): Promise<Variant> {
      const { version, ...columns } = variant;
      return toVariant(await client.variant.create({ data: columns }));
    },
    /** Save an edited variant if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveVariant({ id, version, ...columns }: Variant): Promise<Variant | null> {
      const data = { ...columns, version: { increment: 1 } };
      const [saved] = await client.variant.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toVariant(saved) : null;
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toVariant = (row: Prisma.VariantModel): Variant => row as unknown as Variant;
