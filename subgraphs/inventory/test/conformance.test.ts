import { join } from 'node:path';
import { describeConformance, type TestSubgraph } from '#testkit';
import { startInventory } from './fixture';

let inventory: TestSubgraph;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

describeConformance({
  name: 'inventory',
  subgraph: () => inventory,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Merchandise', id: "'; DROP TABLE merchandise; --" },
    { __typename: 'Warehouse', id: 'whs_nothing' },
    { __typename: 'StockLevel', id: 'stk_000000000000000000000000' },
    { __typename: 'Reservation', id: 'rsv_000000000000000000000000' },
  ],
});
