import { channelsOf } from '../catalog/channels';
import type { ProductPlan } from '../catalog/product-plan';
import { planVariants, type VariantPlan } from '../catalog/variants';
import { toInstant } from '../chance/calendar';
import { demoId } from '../chance/demo-id';
import type { DemoPrice, DemoPriceList } from '../types/pricing';
import { baseEuroCents } from './base-price';
import { PRICE_LISTS } from './price-lists';
import { toShelfPrice } from './rounding';
import { comparedTo, saleOf } from './sales';

/** All prices of a product's variants, in every channel that sells it. */
export function* pricesOf(plan: ProductPlan): Iterable<DemoPrice> {
  const channels = channelsOf(plan.ordinal);
  const lists = PRICE_LISTS.filter(({ channelId }) => channels.some(({ id }) => id === channelId));
  for (const variant of planVariants(plan)) {
    for (const list of lists) {
      const regular = regularPrice(plan, variant, list);
      yield regular;
      yield* salePrices(plan, variant, list, regular);
    }
  }
}

function regularPrice(plan: ProductPlan, variant: VariantPlan, list: DemoPriceList): DemoPrice {
  const euroCents = baseEuroCents(plan) * variant.factor;
  const amountMinor = toShelfPrice(euroCents, list.currencyCode);
  const compared = toShelfPrice(euroCents * (comparedTo(plan.ordinal) ?? 1), list.currencyCode);
  return {
    id: priceId(plan, variant, list, 0),
    priceListId: list.id,
    variantId: variant.id,
    productId: plan.id,
    sku: variant.sku,
    currencyCode: list.currencyCode,
    amountMinor,
    compareAtMinor: compared > amountMinor ? compared : null,
    startsAt: null,
    endsAt: null,
  };
}

/** The price during a sale; none when rounding leaves nothing of the reduction. */
function* salePrices(
  plan: ProductPlan,
  variant: VariantPlan,
  list: DemoPriceList,
  regular: DemoPrice,
): Iterable<DemoPrice> {
  const sale = saleOf(plan.ordinal);
  if (!sale) return;
  const amountMinor = toShelfPrice(baseEuroCents(plan) * variant.factor * sale.factor, list.currencyCode);
  if (amountMinor >= regular.amountMinor) return;
  yield {
    ...regular,
    id: priceId(plan, variant, list, 1),
    amountMinor,
    compareAtMinor: regular.amountMinor,
    startsAt: toInstant(sale.startsAt),
    endsAt: toInstant(sale.endsAt),
  };
}

function priceId(plan: ProductPlan, variant: VariantPlan, list: DemoPriceList, nth: 0 | 1): DemoPrice['id'] {
  const ordinal = (variant.ordinal * PRICE_LISTS.length + PRICE_LISTS.indexOf(list)) * 2 + nth;
  return demoId('price', ordinal, plan.lifecycle.createdAt);
}
