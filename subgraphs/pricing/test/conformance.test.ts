import { join } from 'node:path';
import { describeConformance } from '#testkit';
import { startPricing, type TestPricing } from './fixture';

let pricing: TestPricing;
beforeAll(async () => {
  pricing = await startPricing();
});
afterAll(() => pricing.stop());

describeConformance({
  name: 'pricing',
  subgraph: () => pricing,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Product', id: 'prd_nothing' },
    { __typename: 'Product', id: 7 },
    { __typename: 'Merchandise', id: 'var_nothing' },
    { __typename: 'Merchandise', id: "'; DROP TABLE price_entry; --" },
  ],
});
