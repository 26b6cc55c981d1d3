import pg from 'pg';
import { createDemoShop } from '#demo';
import { seedDatabase } from '#kit';
import { demoRows } from '../src/demo-rows';
import { adjust, startInventory, type TestInventory } from './fixture';

let inventory: TestInventory;
let database: pg.Client;
beforeAll(async () => {
  inventory = await startInventory();
  database = new pg.Client({ connectionString: inventory.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await inventory.stop();
});

const shop = createDemoShop({ size: 0.02 });
const seed = () => seedDatabase(inventory.databaseUrl, demoRows(shop));

async function count(sql: string): Promise<number> {
  const { rows } = await database.query(`SELECT count(*)::int AS count FROM ${sql}`);
  return rows[0].count;
}

test('the demo shop is filled once, and its ledger sums to its levels', async () => {
  await seed();
  const stock = [...shop.stock()];
  expect(await count('merchandise')).toBe([...shop.variants()].length);
  expect(await count('stock_level')).toBe(stock.length);
  expect(await count('movement')).toBe(stock.filter(({ onHand }) => onHand > 0).length);
  expect(await count("warehouse_channel WHERE channel_slug = 'kr'")).toBeGreaterThanOrEqual(2);
  const unaccounted = `stock_level WHERE on_hand <>
    (SELECT coalesce(sum(on_hand_delta), 0) FROM movement WHERE level_id = stock_level.id)`;
  expect(await count(unaccounted)).toBe(0);

  const sold = stock.find(({ onHand }) => onHand > 0);
  const place = { merchandiseId: sold?.variantId, warehouseId: sold?.warehouseId };
  await adjust(inventory, { ...place, delta: -1, reason: 'LOST' });
  await seed();
  expect(await count('stock_level')).toBe(stock.length);
  expect(await count(unaccounted)).toBe(0);
  const { rows } = await database.query('SELECT on_hand FROM stock_level WHERE id = $1', [sold?.id]);
  expect(rows).toEqual([{ on_hand: (sold?.onHand ?? 0) - 1 }]);
});
