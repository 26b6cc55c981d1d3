import type { Id, Translated } from '#contracts';

/** The tree has departments, groups and leaves: three levels. */
const MAX_DEPTH = 3;

/** A node of the category tree. */
export interface Category extends Translated<'name' | 'description'> {
  readonly id: Id<'category'>;
  readonly slug: string;
  readonly parentId: Id<'category'> | null;
  /** Place among its siblings. */
  readonly position: number;
  /** The attributes that products in it have. */
  readonly attributeCodes: readonly string[];
  readonly version: number;
}

/** A category's ancestors, the topmost first, and itself. `byId` has the whole tree. */
export function pathTo(category: Category, byId: ReadonlyMap<string, Category>): Category[] {
  const parent = category.parentId ? byId.get(category.parentId) : undefined;
  return parent ? [...pathTo(parent, byId), category] : [category];
}

/** How many levels there are from a category down to its deepest descendant, itself counted. */
function height(category: Category, all: readonly Category[]): number {
  const below = all.filter(({ parentId }) => parentId === category.id).map((child) => height(child, all));
  return 1 + Math.max(0, ...below);
}

/** Decide whether `category` may hang below `parent`: not below itself, and no deeper than the tree may be. */
export function mayHangBelow(category: Category, parent: Category, all: readonly Category[]): boolean {
  const ancestors = pathTo(parent, new Map(all.map((one) => [one.id, one])));
  return !ancestors.some(({ id }) => id === category.id) && ancestors.length + height(category, all) <= MAX_DEPTH;
}

/** The whole tree, in the order it is shown. */
export interface CategoryTree {
  readonly all: readonly Category[];
  readonly byId: ReadonlyMap<string, Category>;
}

/** Make a tree of all categories. */
export function toTree(all: readonly Category[]): CategoryTree {
  return { all, byId: new Map(all.map((category) => [category.id, category])) };
}
