import { join } from 'node:path';
import { describeConformance, type TestSubgraph } from '#testkit';
import { startShipping } from './fixture';

let shipping: TestSubgraph;
beforeAll(async () => {
  shipping = await startShipping();
});
afterAll(() => shipping.stop());

describeConformance({
  name: 'shipping',
  subgraph: () => shipping,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'ShippingZone', id: "'; DROP TABLE shipping_zone; --" },
    { __typename: 'ShippingMethod', id: 'shm_000000000000000000000000' },
    { __typename: 'Shipment', id: 'shp_000000000000000000000000' },
    { __typename: 'Order', id: 'ord_nothing' },
  ],
});
