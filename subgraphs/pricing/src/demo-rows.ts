import type { DemoShop, DemoText } from '#demo';
import type { SeedTable } from '#kit';

const OF_A_CLASS = 'tax_class_id IN (SELECT id FROM tax_class)';

/**
 * What a demo shop has in this service. Staff may have made something meanwhile that is also in the demo shop, by its
 * code or SKU; the one in the demo shop stays away then, with all that hangs on it.
 */
export function demoRows(shop: DemoShop): SeedTable[] {
  return [
    { table: 'tax_class', rows: shop.taxClasses.map(({ id, code, name }) => ({ id, code, ...named(name) })) },
    { table: 'tax_rate', rows: taxRates(shop), where: OF_A_CLASS },
    { table: 'price_list', rows: priceLists(shop) },
    { table: 'merchandise', rows: merchandise(shop), where: OF_A_CLASS },
    {
      table: 'price_entry',
      rows: priceEntries(shop),
      where: 'price_list_id IN (SELECT id FROM price_list) AND merchandise_id IN (SELECT id FROM merchandise)',
    },
  ];
}

type Row = Record<string, unknown>;

function taxRates({ taxRates }: DemoShop): Row[] {
  return taxRates.map(({ id, taxClassId, countryCode, rateBasisPoints }) => ({
    id,
    tax_class_id: taxClassId,
    country_code: countryCode,
    rate_basis_points: rateBasisPoints,
  }));
}

/** The default channel's lists come first, and within a channel those in its own currency. */
function priceLists({ priceLists, channels }: DemoShop): Row[] {
  const ranked = channels
    .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
    .flatMap((channel) => {
      const lists = priceLists.filter(({ channelSlug }) => channelSlug === channel.slug);
      const isOwn = ({ currencyCode }: { currencyCode: string }) => Number(currencyCode === channel.currencyCode);
      return lists.toSorted((a, b) => isOwn(b) - isOwn(a)).map((list) => ({ list, channel }));
    });
  return ranked.map(({ list, channel }, position) => ({
    id: list.id,
    code: list.code,
    ...named(list.name),
    channel_slug: list.channelSlug,
    currency_code: list.currencyCode,
    country_code: channel.countryCodes[0],
    tax_included: list.taxInclusive,
    position,
  }));
}

function* merchandise(shop: DemoShop): Iterable<Row> {
  for (const { id, productId, sku, taxClassId } of shop.variants()) {
    yield { id, product_id: productId, sku, tax_class_id: taxClassId };
  }
}

function* priceEntries(shop: DemoShop): Iterable<Row> {
  for (const price of shop.prices()) {
    yield {
      id: price.id,
      price_list_id: price.priceListId,
      merchandise_id: price.variantId,
      currency_code: price.currencyCode,
      amount_minor: price.amountMinor,
      compare_at_minor: price.compareAtMinor,
      valid_from: price.startsAt,
      valid_until: price.endsAt,
      created_at: shop.today,
      updated_at: shop.today,
    };
  }
}

const named = ({ en, ...others }: DemoText): Row => ({
  name: en,
  translations: Object.fromEntries(Object.entries(others).map(([locale, name]) => [locale, { name }])),
});
