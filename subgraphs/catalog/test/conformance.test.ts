import { join } from 'node:path';
import { describeConformance, type TestSubgraph } from '#testkit';
import { startCatalog } from './fixture';

let catalog: TestSubgraph;
beforeAll(async () => {
  catalog = await startCatalog();
});
afterAll(() => catalog.stop());

describeConformance({
  name: 'catalog',
  subgraph: () => catalog,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Product', id: 'prd_nothing' },
    { __typename: 'Product', slug: 'nothing' },
    { __typename: 'Variant', id: 'var_nothing' },
    { __typename: 'Variant', sku: 'NOTHING' },
    { __typename: 'Merchandise', id: "'; DROP TABLE product; --" },
  ],
});
