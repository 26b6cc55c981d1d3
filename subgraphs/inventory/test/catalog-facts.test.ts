import { createId, EVENTS } from '#contracts';
import type { TestSubgraph } from '#testkit';
import { startInventory } from './fixture';

let inventory: TestSubgraph;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const productOf = (productId: string, ...variants: { id: string; sku: string }[]) => ({
  ...{ productId, version: 1, status: 'DRAFT' as const, slug: 'mug', name: 'Mug', channels: ['eu'] },
  variants: variants.map((variant) => ({ ...variant, weightGrams: 1 })),
});

const known = (productId: string) =>
  inventory.database.sql('SELECT id, sku FROM merchandise WHERE product_id = $1 ORDER BY sku', [productId]);

test('what the catalog adds or renames can be stocked under its name', async () => {
  const productId = createId('product');
  const [blue, red] = [createId('variant'), createId('variant')];
  await inventory.deliver(EVENTS.catalog.productChanged, productOf(productId, { id: blue, sku: 'MUG-BLUE' }));
  expect(await known(productId)).toEqual([{ id: blue, sku: 'MUG-BLUE' }]);
  const both = productOf(productId, { id: blue, sku: 'MUG-NAVY' }, { id: red, sku: 'MUG-RED' });
  await inventory.deliver(EVENTS.catalog.productChanged, both);
  expect(await known(productId)).toEqual([
    { id: blue, sku: 'MUG-NAVY' },
    { id: red, sku: 'MUG-RED' },
  ]);
});
