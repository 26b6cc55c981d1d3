import { join } from 'node:path';
import { describeConformance } from '#testkit';
import { startCheckout, type TestCheckout } from './fixture';

let checkout: TestCheckout;
beforeAll(async () => {
  checkout = await startCheckout();
});
afterAll(() => checkout.stop());

describeConformance({
  name: 'checkout',
  subgraph: () => checkout,
  schemaFile: join(__dirname, '..', 'schema.graphql'),
  strangers: [
    { __typename: 'Customer', id: 'nobody' },
    { __typename: 'Merchandise', id: 'nothing' },
  ],
});
