import { LOCALES } from '#contracts';
import type { DemoShop, DemoStock, DemoVariant, DemoWarehouse } from '#demo';
import type { SeedTable } from '#kit';

const [first, ...others] = LOCALES;

/** What a demo shop has in this service. Levels that were adjusted since the last time stay as they are. */
export function* demoRows(shop: DemoShop): Iterable<SeedTable> {
  yield { table: 'merchandise', rows: map(shop.variants(), toMerchandise) };
  yield { table: 'warehouse', rows: shop.warehouses.map((warehouse) => toWarehouse(warehouse, shop.today)) };
  const inWarehouse = 'warehouse_id IN (SELECT id FROM warehouse)';
  yield { table: 'warehouse_channel', rows: shop.warehouses.flatMap(toChannels), where: inWarehouse };
  const ofThing = 'merchandise_id IN (SELECT id FROM merchandise)';
  yield {
    table: 'stock_level',
    rows: map(shop.stock(), (stock) => toLevel(stock, shop.today)),
    where: `${inWarehouse} AND ${ofThing}`,
  };
  yield {
    table: 'movement',
    rows: flatMap(shop.stock(), toMovements),
    where: 'level_id IN (SELECT id FROM stock_level)',
  };
}

const toMerchandise = ({ id, sku, productId }: DemoVariant) => ({ id, sku, product_id: productId });

const toWarehouse = ({ id, code, name, city, countryCode }: DemoWarehouse, today: string) => ({
  id,
  code,
  name: name[first],
  translations: Object.fromEntries(others.map((locale) => [locale, { name: name[locale] }])),
  city,
  country_code: countryCode,
  created_at: today,
  version: 1,
});

const toChannels = ({ id, serves }: DemoWarehouse) =>
  serves.map(({ channelSlug, priority }) => ({ warehouse_id: id, channel_slug: channelSlug, priority }));

const toLevel = ({ id, variantId, warehouseId, onHand, movement }: DemoStock, today: string) => ({
  id,
  merchandise_id: variantId,
  warehouse_id: warehouseId,
  on_hand: onHand,
  allocated: 0,
  reserved: 0,
  updated_at: movement?.at ?? today,
});

const toMovements = ({ id, movement }: DemoStock) =>
  movement
    ? [
        {
          id: movement.id,
          level_id: id,
          reason: movement.reason,
          on_hand_delta: movement.quantity,
          allocated_delta: 0,
          at: movement.at,
        },
      ]
    : [];

function* map<From, To>(items: Iterable<From>, to: (item: From) => To): Iterable<To> {
  for (const item of items) yield to(item);
}

function* flatMap<From, To>(items: Iterable<From>, to: (item: From) => readonly To[]): Iterable<To> {
  for (const item of items) yield* to(item);
}
