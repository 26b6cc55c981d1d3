import { conflict, createId, done, notFound } from '#contracts';
import { saved } from '#kit';
import type { Outcome } from '../domain/outcome';
import { fitsOptions, MAX_VARIANTS, type Variant } from '../domain/variant';
import type { Store } from '../store';
import { announceProduct } from './announce';
import { attempt } from './attempt';

/** A variant as staff describe it before it exists. */
export type NewVariant = Pick<Variant, 'productId' | 'sku' | 'optionValues' | 'weightGrams' | 'barcode'>;

/** What staff may change about a variant; what is left out stays as it is. */
export type VariantChanges = Partial<Pick<Variant, 'sku' | 'weightGrams' | 'barcode' | 'mediaId'>>;

/** The use cases of variants. */
export function variantService({ store, now }: { store: Store; now: () => Date }) {
  return {
    createVariant: (variant: NewVariant): Promise<Outcome<Variant>> =>
      attempt(store, async (rows) => {
        const product = await rows.lockProduct(variant.productId);
        if (!product) return notFound('product', 'productId');
        if (!fitsOptions(variant.optionValues, product.options)) return { kind: 'invalid-options' };
        const siblings = await rows.findVariantsOf([product.id]);
        if (siblings.length >= MAX_VARIANTS) return { kind: 'limit-reached', what: 'variants', limit: MAX_VARIANTS };
        const at = now();
        const position = (siblings.at(-1)?.position ?? -1) + 1;
        const made = { id: createId('variant', at.getTime()), position, mediaId: null, createdAt: at, version: 1 };
        const value = await rows.addVariant({ ...variant, ...made });
        await announceProduct(rows, product.id, { at });
        return done(value);
      }),

    updateVariant: (id: string, expectedVersion: number, changes: VariantChanges): Promise<Outcome<Variant>> =>
      attempt(store, async (rows) => {
        const [known] = await rows.findVariants([id]);
        if (known) await rows.lockProduct(known.productId);
        const [variant] = known ? await rows.findVariants([id]) : [];
        if (!variant) return notFound('variant');
        const refusal = conflict(variant, expectedVersion);
        if (refusal) return refusal;
        if (changes.mediaId) {
          const media = await rows.findMediaOf([variant.productId]);
          if (!media.some((one) => one.id === changes.mediaId)) return notFound('picture of this product', 'mediaId');
        }
        const value = await rows.saveVariant({ ...variant, ...changes });
        await announceProduct(rows, variant.productId, { at: now() });
        return saved(value, variant.version);
      }),
  };
}
