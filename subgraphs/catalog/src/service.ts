import type { Page, PageRequest } from '#kit';
import {
  type EditOutcome,
  edit,
  moveTo,
  type Product,
  type ProductChanges,
  type ProductStatus,
} from './domain/product';
import { countConditions, MAX_CONDITIONS, type ProductFilter, visibleTo } from './domain/product-filter';
import { PRODUCT_ORDERS, type ProductOrderName } from './domain/product-order';
import { FilterTooLargeError } from './errors';
import type { Rows, Store } from './store';

/** What became of a change to a product that staff saw in some version. */
export type ChangeOutcome = EditOutcome | { readonly kind: 'not-found' | 'slug-taken' | 'unknown-category' };

/** catalog's use cases. */
export function createCatalogService({ store, now }: { store: Store; now: () => Date }) {
  return {
    /** The products that fit `where`: a page of them in an order, and how many there are. */
    listProducts({ where, channel, seesAll }: { where: ProductFilter; channel?: string; seesAll: boolean }) {
      if (countConditions(where) > MAX_CONDITIONS) throw new FilterTooLargeError();
      const filter = visibleTo(seesAll, channel ? { AND: [where], channel } : where);
      return {
        page: (order: ProductOrderName, request: PageRequest): Promise<Page<Product>> => {
          const { column, direction } = PRODUCT_ORDERS[order];
          const by = [{ column, direction } as const, { column: 'id', direction } as const];
          return store.pageOfProducts(filter, { name: order, by }, request);
        },
        count: () => store.countProducts(filter),
      };
    },

    updateProduct: (id: string, expectedVersion: number, changes: ProductChanges): Promise<ChangeOutcome> =>
      change(id, async (product, rows) => {
        const { slug, categoryId } = changes;
        if (slug && (await rows.isSlugTaken(slug, { otherThan: id }))) return { kind: 'slug-taken' };
        if (categoryId && !(await rows.hasCategory(categoryId))) return { kind: 'unknown-category' };
        return edit(product, expectedVersion, changes);
      }),

    setProductStatus: (id: string, expectedVersion: number, status: ProductStatus): Promise<ChangeOutcome> =>
      change(id, async (product) => moveTo(product, status, expectedVersion, now())),
  };

  /** Load, decide, save. Whoever saves second of two that loaded the same version is told of the conflict. */
  function change(
    id: string,
    decide: (product: Product, rows: Rows) => Promise<ChangeOutcome>,
  ): Promise<ChangeOutcome> {
    return store.transaction(async (rows) => {
      const [product] = await rows.findProducts([id]);
      if (!product) return { kind: 'not-found' };
      const outcome = await decide(product, rows);
      if (outcome.kind !== 'edited') return outcome;
      const saved = await rows.saveProduct(outcome.product);
      return saved ? { kind: 'edited', product: saved } : { kind: 'version-conflict', version: product.version + 1 };
    });
  }
}

/** See {@link createCatalogService}. */
export type CatalogService = ReturnType<typeof createCatalogService>;
