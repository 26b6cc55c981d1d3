import { conflict, createId, done, EVENTS, notFound } from '#contracts';
import { factOf, hasTooManyConditions, type Page, type PageRequest, saved } from '#kit';
import { misfits } from '../domain/attribute';
import type { Outcome, Refusal } from '../domain/outcome';
import { edit, moveTo, type Product, type ProductChanges, type ProductStatus } from '../domain/product';
import { type ProductFilter, visibleTo } from '../domain/product-filter';
import { PRODUCT_ORDERS, type ProductOrderName } from '../domain/product-order';
import { FilterTooLargeError } from '../errors';
import type { Rows, Store } from '../store';
import { announceProduct } from './announce';
import { attempt } from './attempt';

/** A product as staff describe it before it exists. */
export type NewProduct = Pick<
  Product,
  'slug' | 'name' | 'description' | 'translations' | 'categoryId' | 'attributes' | 'options'
> & { readonly channels: readonly string[] };

/** The use cases of products. */
export function productService({ store, now }: { store: Store; now: () => Date }) {
  return {
    /** The products that fit `where`: a page of them in an order, and how many there are. */
    listProducts({ where, channel, seesAll }: { where: ProductFilter; channel?: string; seesAll: boolean }) {
      if (hasTooManyConditions(where)) throw new FilterTooLargeError();
      const filter = visibleTo(seesAll, channel ? { AND: [where], channel } : where);
      return {
        page: (order: ProductOrderName, request: PageRequest): Promise<Page<Product>> => {
          const column = PRODUCT_ORDERS[order];
          const by = [column, { column: 'id', direction: column.direction } as const];
          return store.pageOfProducts(filter, { name: order, by }, request);
        },
        count: () => store.countProducts(filter),
      };
    },

    createProduct: ({ channels, ...product }: NewProduct): Promise<Outcome<Product>> =>
      attempt(store, async (rows) => {
        const refusal = await checkReferences(rows, { ...product, channels });
        if (refusal) return refusal;
        const at = now();
        const made = { id: createId('product', at.getTime()), status: 'DRAFT', publishedAt: null, version: 1 } as const;
        const value = await rows.addProduct({ ...product, ...made, createdAt: at, updatedAt: at });
        await rows.setChannels(value.id, channels);
        await announceProduct(rows, value.id, { at });
        return done(value);
      }),

    updateProduct: (
      id: string,
      expectedVersion: number,
      { channels, ...changes }: ProductChanges & { readonly channels?: readonly string[] },
    ): Promise<Outcome<Product>> =>
      change(id, async (product, rows) => {
        const refusal = await checkReferences(rows, { ...changes, channels });
        if (refusal) return refusal;
        if (channels) await rows.setChannels(id, channels);
        return edit(product, expectedVersion, changes);
      }),

    setProductStatus: (id: string, expectedVersion: number, status: ProductStatus): Promise<Outcome<Product>> =>
      change(id, async (product) => moveTo(product, status, expectedVersion, now())),

    /** Remove a product and its variants for good; orders keep what they say of it. Answers what it was. */
    deleteProduct: (id: string, expectedVersion: number): Promise<Outcome<Product>> =>
      attempt(store, async (rows) => {
        const product = await rows.lockProduct(id);
        if (!product) return notFound('product');
        const refusal = conflict(product, expectedVersion);
        if (refusal) return refusal;
        const variantIds = (await rows.findVariantsOf([id])).map((variant) => variant.id);
        await rows.removeProduct(id);
        await rows.tell([factOf(EVENTS.catalog.productDeleted, { productId: id, variantIds })], { at: now() });
        return done(product);
      }),
  };

  function change(
    id: string,
    decide: (product: Product, rows: Rows) => Promise<Outcome<Product>>,
  ): Promise<Outcome<Product>> {
    return attempt(store, async (rows) => {
      const product = await rows.lockProduct(id);
      if (!product) return notFound('product');
      const outcome = await decide(product, rows);
      if (outcome.kind !== 'done') return outcome;
      const value = await rows.saveProduct(outcome.value);
      await announceProduct(rows, id, { at: now() });
      return saved(value, product.version);
    });
  }
}

type References = Partial<Pick<NewProduct, 'categoryId' | 'attributes' | 'channels'>>;

/** Whether everything a product names is there, and its attributes' values are what the attributes are. */
async function checkReferences(
  rows: Rows,
  { categoryId, attributes, channels }: References,
): Promise<Refusal | undefined> {
  if (categoryId && !(await rows.allCategories()).some(({ id }) => id === categoryId)) {
    return notFound('category', 'categoryId');
  }
  if (channels) {
    const known = new Set((await rows.allChannels()).map(({ slug }) => slug));
    if (!channels.every((slug) => known.has(slug))) return notFound('channel', 'channels');
  }
  if (attributes) {
    const codes = misfits(attributes, await rows.findAttributes(Object.keys(attributes)));
    if (codes.length > 0) return { kind: 'invalid-attributes', codes };
  }
  return undefined;
}
