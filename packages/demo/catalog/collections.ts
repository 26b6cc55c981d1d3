import { DAY, OPENED, TODAY } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import { createRandom } from '../chance/random';
import { cheapestMinor } from '../pricing/base-price';
import { SELECTIONS } from '../taxonomy/selections';
import type { DemoAttributeValue, DemoCollection, DemoCollectionRule } from '../types/catalog';
import type { ProductPlan } from './product-plan';

/** The shop's selections. */
export const COLLECTIONS: readonly DemoCollection[] = SELECTIONS.map((selection, position) => ({
  id: demoId('collection', position, OPENED),
  position,
  ...selection,
}));

/** The collections a product is in. */
export function collectionsOf(plan: ProductPlan, attributes: readonly DemoAttributeValue[]): DemoCollection[] {
  return COLLECTIONS.filter(({ rule }) => matches(rule, plan, attributes));
}

function matches(rule: DemoCollectionRule, plan: ProductPlan, attributes: readonly DemoAttributeValue[]): boolean {
  switch (rule.kind) {
    case 'newer-than':
      return plan.lifecycle.createdAt > TODAY - rule.days * DAY;
    case 'cheaper-than':
      return cheapestMinor(plan, rule.currencyCode) < rule.amountMinor;
    case 'in-categories':
      return rule.categorySlugs.includes(plan.shelf.leaf.slug);
    case 'with-attribute':
      return attributes.some(
        ({ code, ...value }) => code === rule.attributeCode && 'boolean' in value && value.boolean,
      );
    case 'picked':
      return createRandom('staff picks', plan.ordinal).chance(0.04);
  }
}
