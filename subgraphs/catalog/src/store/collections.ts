import { type KeysetOrder, type Page, type PageRequest, toKeyset, toPage } from '#kit';
import type { Collection } from '../domain/collection';
import type { Prisma } from '../generated/prisma/client';

const BY_POSITION: KeysetOrder<Collection> = {
  name: 'POSITION',
  by: [
    { column: 'position', kind: 'integer', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};

/** The statements on collections and what is in them. */
export function collectionRows(client: Prisma.TransactionClient) {
  return {
    async findCollections(ids: readonly string[]): Promise<Collection[]> {
      return (await client.collection.findMany({ where: { id: { in: [...ids] } } })).map(toCollection);
    },
    async findCollectionsBySlug(slugs: readonly string[]): Promise<Collection[]> {
      return (await client.collection.findMany({ where: { slug: { in: [...slugs] } } })).map(toCollection);
    },
    async pageOfCollections(request: PageRequest): Promise<Page<Collection>> {
      const rows = await client.collection.findMany(toKeyset(BY_POSITION, request));
      return toPage(BY_POSITION, request, rows.map(toCollection));
    },
    countCollections: (): Promise<number> => client.collection.count(),
    async addCollection({ version, translations, ...columns }: Collection): Promise<Collection> {
      const data = { ...columns, translations: translations as Prisma.InputJsonValue };
      return toCollection(await client.collection.create({ data }));
    },
    /** Save an edited collection if it is still in the version it was loaded in; `null` when it no longer is. */
    async saveCollection({ id, version, translations, ...columns }: Collection): Promise<Collection | null> {
      const data = { ...columns, translations: translations as Prisma.InputJsonValue, version: { increment: 1 } };
      const [saved] = await client.collection.updateManyAndReturn({ where: { id, version }, data });
      return saved ? toCollection(saved) : null;
    },
    /** Put products at the end of a collection, in the order given; those already in it stay where they are. */
    async addToCollection(collectionId: string, productIds: readonly string[]): Promise<void> {
      const { _max } = await client.collectionProduct.aggregate({ where: { collectionId }, _max: { position: true } });
      const start = (_max.position ?? -1) + 1;
      const data = productIds.map((productId, index) => ({ collectionId, productId, position: start + index }));
      await client.collectionProduct.createMany({ data, skipDuplicates: true });
    },
    async removeFromCollection(collectionId: string, productIds: readonly string[]): Promise<void> {
      await client.collectionProduct.deleteMany({ where: { collectionId, productId: { in: [...productIds] } } });
    },
  };
}

// The JSON columns are written by this service alone, in the shapes of its domain.
const toCollection = (row: Prisma.CollectionModel): Collection => row as unknown as Collection;
