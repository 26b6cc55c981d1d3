import { conflict, createId, done, mergeTranslations, notFound } from '#contracts';
import { saved } from '#kit';
import { type Category, mayHangBelow } from '../domain/category';
import type { Outcome, Refusal } from '../domain/outcome';
import type { Rows, Store } from '../store';
import { attempt } from './attempt';

/** A category as staff describe it before it exists. */
export type NewCategory = Omit<Category, 'id' | 'version'>;

/** What staff may change about a category; what is left out stays as it is. */
export type CategoryChanges = Partial<NewCategory>;

/** The use cases of the category tree. Changes of the tree wait for one another, so that it stays a tree. */
export function categoryService({ store, now }: { store: Store; now: () => Date }) {
  return {
    createCategory: (category: NewCategory): Promise<Outcome<Category>> =>
      attempt(store, async (rows) => {
        await rows.lockCategories();
        const made: Category = { ...category, id: createId('category', now().getTime()), version: 1 };
        return (await checkPlace(rows, made)) ?? done(await rows.addCategory(made));
      }),

    updateCategory: (id: string, expectedVersion: number, changes: CategoryChanges): Promise<Outcome<Category>> =>
      attempt(store, async (rows) => {
        await rows.lockCategories();
        const category = (await rows.allCategories()).find((one) => one.id === id);
        if (!category) return notFound('category');
        const translations = mergeTranslations(category.translations, changes.translations);
        const edited: Category = { ...category, ...changes, translations };
        const refusal = conflict(category, expectedVersion) ?? (await checkPlace(rows, edited));
        return refusal ?? saved(await rows.saveCategory(edited), category.version);
      }),
  };
}

async function checkPlace(rows: Rows, category: Category): Promise<Refusal | undefined> {
  if (category.attributeCodes.length > 0) {
    const known = await rows.findAttributes(category.attributeCodes);
    if (known.length < new Set(category.attributeCodes).size) return notFound('attribute', 'attributeCodes');
  }
  if (!category.parentId) return undefined;
  const all = await rows.allCategories();
  const parent = all.find(({ id }) => id === category.parentId);
  if (!parent) return notFound('category', 'parentId');
  return mayHangBelow(category, parent, all) ? undefined : { kind: 'invalid-parent' };
}
