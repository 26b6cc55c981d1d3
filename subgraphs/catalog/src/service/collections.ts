import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import type { Collection } from '../domain/collection';
import type { Outcome } from '../domain/outcome';
import type { Rows, Store } from '../store';
import { attempt } from './attempt';

/** A collection as staff describe it before it exists. */
export type NewCollection = Omit<Collection, 'id' | 'version'>;

/** The use cases of collections. */
export function collectionService({ store, now }: { store: Store; now: () => Date }) {
  return {
    createCollection: (collection: NewCollection): Promise<Outcome<Collection>> =>
      attempt(store, async (rows) => {
        const id = createId('collection', now().getTime());
        return done(await rows.addCollection({ ...collection, id, version: 1 }));
      }),

    updateCollection: (
      id: string,
      expectedVersion: number,
      changes: Partial<NewCollection>,
    ): Promise<Outcome<Collection>> =>
      change(id, async (collection, rows) => {
        const translations = mergeTranslations(collection.translations, changes.translations);
        const refusal = conflict(collection, expectedVersion);
        if (refusal) return refusal;
        return saved(await rows.saveCollection({ ...collection, ...changes, translations }), collection.version);
      }),

    addToCollection: (id: string, productIds: readonly string[]): Promise<Outcome<Collection>> =>
      change(id, async (collection, rows) => {
        const known = await rows.findProducts(productIds);
        if (known.length < new Set(productIds).size) return notFound('product', 'productIds');
        await rows.addToCollection(id, productIds);
        return done(collection);
      }),

    removeFromCollection: (id: string, productIds: readonly string[]): Promise<Outcome<Collection>> =>
      change(id, async (collection, rows) => {
        await rows.removeFromCollection(id, productIds);
        return done(collection);
      }),
  };

  function change(
    id: string,
    work: (collection: Collection, rows: Rows) => Promise<Outcome<Collection>>,
  ): Promise<Outcome<Collection>> {
    return attempt(store, async (rows) => {
      const [collection] = await rows.findCollections([id]);
      return collection ? work(collection, rows) : notFound('collection');
    });
  }
}
