import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Product } from '../domain/product';
import type { AttributeCondition, ProductFilter } from '../domain/product-filter';
import type { Prisma } from '../generated/prisma/client';

/** The statements on products. */
export function productRows(client: Prisma.TransactionClient) {
  return {
    async findProducts(ids: readonly string[]): Promise<Product[]> {
      return (await client.product.findMany({ where: { id: { in: [...ids] } } })).map(toProduct);
    },
    /** Load a product and keep others from changing it until the transaction ends. */
    async lockProduct(id: string): Promise<Product | null> {
      await client.$queryRaw`SELECT 1 FROM product WHERE id = ${id} FOR UPDATE`;
      const row = await client.product.findUnique({ where: { id } });
      return row && toProduct(row);
    },
    async pageOfProducts(
      filter: ProductFilter,
      order: KeysetOrder<Product>,
      request: PageRequest,
    ): Promise<Page<Product>> {
      const { where, ...keyset } = toKeyset(order, request);
      const rows = await client.product.findMany({ where: { AND: [toWhere(filter), where] }, ...keyset });
      return toPage(order, request, rows.map(toProduct));
    },
    countProducts: (filter: ProductFilter): Promise<number> => client.product.count({ where: toWhere(filter) }),
    /** Save an edited product if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveProduct(product: Product): Promise<Product | null> {
      const { id, version } = product;
      const data = { ...toColumns(product), version: { increment: 1 } };
      const [saved] = await client.product.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toProduct(saved) : null;
    },
    async addProduct(product: Product): Promise<Product> {
      const { id, createdAt } = product;
      return toProduct(await client.product.create({ data: { id, createdAt, ...toColumns(product) } }));
    },
    async removeProduct(id: string): Promise<void> {
      await client.product.delete({ where: { id } });
    },
    async findChannelsOf(productIds: readonly string[]): Promise<{ productId: string; channelSlug: string }[]> {
      const where = { productId: { in: [...productIds] } };
      return client.productChannel.findMany({ where, orderBy: { channelSlug: 'asc' } });
    },
    /** Sell a product in these channels and no others. */
    async setChannels(productId: string, channels: readonly string[]): Promise<void> {
      await client.productChannel.deleteMany({ where: { productId, channelSlug: { notIn: [...channels] } } });
      const data = channels.map((channelSlug) => ({ productId, channelSlug }));
      await client.productChannel.createMany({ data, skipDuplicates: true });
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toProduct = (row: Prisma.ProductModel): Product => row as unknown as Product;

function toColumns(product: Product) {
  const { id, createdAt, updatedAt, version, attributes, options, translations, ...columns } = product;
  const json = { attributes, options, translations } as unknown as Record<string, Prisma.InputJsonValue>;
  return { ...columns, ...json };
}

function toWhere(filter: ProductFilter): Prisma.ProductWhereInput {
  const { AND, OR, NOT, attributes, publishedFrom, publishedUntil } = filter;
  const { ids, slugs, statuses, channel, categories, collections, nameContains } = filter;
  return {
    AND: [...(AND ?? []).map(toWhere), ...(attributes ?? []).map(toAttributeWhere)],
    ...(OR && { OR: OR.map(toWhere) }),
    ...(NOT && { NOT: toWhere(NOT) }),
    ...(ids && { id: { in: [...ids] } }),
    ...(slugs && { slug: { in: [...slugs] } }),
    ...(statuses && { status: { in: [...statuses] } }),
    ...(channel && { channels: { some: { channelSlug: channel } } }),
    ...(categories && { category: underCategories(categories) }),
    ...(collections && { collections: { some: { collection: { slug: { in: [...collections] } } } } }),
    ...(nameContains && { name: { contains: nameContains, mode: 'insensitive' } }),
    ...((publishedFrom || publishedUntil) && {
      publishedAt: { gte: publishedFrom ?? undefined, lt: publishedUntil ?? undefined },
    }),
  };
}

/** The tree is three levels deep: a category, its parent or its parent's parent is one of those meant. */
function underCategories(slugs: readonly string[]): Prisma.CategoryWhereInput {
  const slug = { in: [...slugs] };
  return { OR: [{ slug }, { parent: { slug } }, { parent: { parent: { slug } } }] };
}

function toAttributeWhere({ code, in: texts, is, atLeast, atMost }: AttributeCondition): Prisma.ProductWhereInput {
  const at = (condition: Prisma.JsonFilter<'Product'>): Prisma.ProductWhereInput => ({
    attributes: { path: [code], ...condition },
  });
  return {
    AND: [
      ...(texts ? [{ OR: texts.map((text) => at({ equals: text })) }] : []),
      ...(typeof is === 'boolean' ? [at({ equals: is })] : []),
      ...(typeof atLeast === 'number' ? [at({ gte: atLeast })] : []),
      ...(typeof atMost === 'number' ? [at({ lte: atMost })] : []),
    ],
  };
}
