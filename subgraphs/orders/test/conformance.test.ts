import { join } from 'node:path';
import { describeConformance, describeIdempotency } from '#testkit';
import { createStore, type Store } from '../src/store';
import { startOrders, type TestOrders } from './fixture';

let orders: TestOrders;
let store: Store;
beforeAll(async () => {
  orders = await startOrders();
  store = createStore(orders.database);
});
afterAll(() => orders.stop());

describeConformance({
  name: 'orders',
  subgraph: () => orders,
  schemaFile: join(__dirname, '../schema.graphql'),
  strangers: [
    { __typename: 'Order', id: "ord_'; DROP TABLE order; --" },
    { __typename: 'Order', id: 'ord_000000000000000000000000' },
    { __typename: 'Order', number: '100001-03' },
    { __typename: 'Order', number: 'x'.repeat(1_000) },
    { __typename: 'Return', id: 'ret_000000000000000000000000' },
    { __typename: 'Invoice', id: 'inv_000000000000000000000000' },
    { __typename: 'Customer', id: 'nobody' },
    { __typename: 'Merchandise', id: 'nothing' },
  ],
});

describeIdempotency({
  name: 'orders',
  once: (request, work) => store.transaction((rows) => rows.answerOnce(request, work)),
  forget: (before) => store.forgetAnswers(before),
});
