import { describeIdempotency } from '#testkit';
import { createStore, type Store } from '../src/store';
import { startPayments, type TestPayments } from './fixture';

let payments: TestPayments;
let store: Store;
beforeAll(async () => {
  payments = await startPayments();
  store = createStore(payments.database);
});
afterAll(async () => {
  await store.close();
  await payments.stop();
});

describeIdempotency({
  name: 'payments',
  once: (request, work) => store.transaction((rows) => rows.answerOnce(request, work)),
  forget: (before) => store.forgetAnswers(before),
});
