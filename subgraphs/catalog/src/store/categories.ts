import type { Category } from '../domain/category';
import type { Prisma } from '../generated/prisma/client';

/** The statements on categories. The tree is small, and read whole. */
export function categoryRows(client: Prisma.TransactionClient) {
  return {
    async allCategories(): Promise<Category[]> {
      return (await client.category.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] })).map(toCategory);
    },
    /** Keep every other transaction from changing the tree until this one ends. */
    lockCategories: () => client.$executeRaw`LOCK TABLE category IN SHARE ROW EXCLUSIVE MODE`,
    async addCategory(category: Category): Promise<Category> {
      const { version, ...columns } = category;
      return toCategory(await client.category.create({ data: toColumns(columns) }));
    },
    /** Save an edited category if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveCategory({ id, version, ...columns }: Category): Promise<Category | null> {
      const data = { ...toColumns(columns), version: { increment: 1 } };
      const [saved] = await client.category.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toCategory(saved) : null;
    },
  };
}

const toColumns = <Columns extends Partial<Category>>({ translations, attributeCodes, ...columns }: Columns) => ({
  ...columns,
  translations: translations as Prisma.InputJsonValue,
  attributeCodes: [...(attributeCodes ?? [])],
});

// The JSON columns are written by this service alone, in the shapes of its domain.
const toCategory = (row: Prisma.CategoryModel): Category => row as unknown as Category;
