import { join } from 'node:path';
import { describeConformance, type TestSubgraph } from '#testkit';
import { startPayments } from './fixture';

let payments: TestSubgraph;
beforeAll(async () => {
  payments = await startPayments();
});
afterAll(() => payments.stop());

describeConformance({
  name: 'payments',
  subgraph: () => payments,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Order', id: "'; DROP TABLE payment; --" },
    { __typename: 'Payment', id: 'pay_000000000000000000000000' },
    { __typename: 'Refund', id: 'rfd_nothing' },
  ],
});
