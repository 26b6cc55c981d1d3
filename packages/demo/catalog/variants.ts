import type { Id } from '#contracts';
import { toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { createRandom } from '../chance/random';
import { taxClassOf } from '../pricing/tax-classes';
import type { OptionValue } from '../taxonomy/option';
import type { DemoVariant } from '../types/catalog';
import { combinationsOf } from './chosen-axes';
import { mediumShowing } from './media';
import { type ProductPlan, planProducts } from './product-plan';

/** What every part of the shop must agree on about a variant. */
export interface VariantPlan {
  readonly ordinal: number;
  readonly position: number;
  readonly id: Id<'variant'>;
  readonly sku: string;
  readonly chosen: readonly OptionValue[];
  /** What its choices do to the plainest variant's price and weight. */
  readonly factor: number;
}

/** Plan the variants of a product: one for every combination of its options' values. */
export function planVariants(plan: ProductPlan): VariantPlan[] {
  return combinationsOf(plan.axes).map((chosen, position) => {
    // A product has at most 12 variants, so numbers never meet, and none depends on other products.
    const ordinal = plan.ordinal * 16 + position;
    return {
      ordinal,
      position,
      id: demoId('variant', ordinal, plan.lifecycle.createdAt),
      sku: skuOf(plan, chosen),
      chosen,
      factor: chosen.reduce((product, { factor }) => product * factor, 1),
    };
  });
}

/** How many variants the first `products` products have together. */
export function countVariants(products: number): number {
  let count = 0;
  for (const { axes } of planProducts(products)) count += axes.reduce((all, { values }) => all * values.length, 1);
  return count;
}

/** The variants of a product as the catalog keeps them. */
export function variantsOf(plan: ProductPlan): DemoVariant[] {
  const [least, most] = plan.shelf.leaf.weight;
  const grams = createRandom('product weight', plan.ordinal).between(least, most);
  return planVariants(plan).map(({ ordinal, position, id, sku, chosen, factor }) => ({
    ordinal,
    id,
    productId: plan.id,
    sku,
    position,
    optionValues: chosen.map(({ code }, index) => ({
      optionCode: plan.axes[index]?.option.code ?? '',
      valueCode: code,
    })),
    taxClassId: taxClassOf(plan.shelf.leaf).id,
    weightGrams: Math.round(grams * factor),
    barcode: barcodeOf(ordinal),
    mediaId: mediumShowing(plan, chosen),
    createdAt: toInstant(plan.lifecycle.createdAt),
  }));
}

/** Department, leaf, number, choices: `FTW-TRAIL-00123-42-BLK`. */
function skuOf({ shelf, ordinal }: ProductPlan, chosen: readonly OptionValue[]): string {
  const number = String(ordinal + 1).padStart(5, '0');
  return [shelf.department.code, shelf.leaf.code, number, ...chosen.map(({ sku }) => sku)].join('-');
}

/** EAN-13 of the range that begins with 2, which every shop may use for itself. */
function barcodeOf(ordinal: number): string {
  const digits = `2${String(ordinal).padStart(11, '0')}`;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
