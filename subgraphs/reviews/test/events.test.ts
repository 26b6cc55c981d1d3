import { createId, EVENTS } from '#contracts';
import { call, makeReview, startReviews, type TestReviews } from './fixture';

let reviews: TestReviews;
beforeAll(async () => {
  reviews = await startReviews();
});
beforeEach(() => reviews.emitted());
afterAll(() => reviews.stop());

const told = async () => (await reviews.emitted()).map(({ payload }) => [payload.average, payload.count]);

test('the others are told what customers think of a product whenever that changes, and only then', async () => {
  const productId = reviews.newId('product');
  await makeReview(reviews, productId, { rating: 5, status: 'PENDING' });
  expect(await told()).toEqual([]);
  const second = await makeReview(reviews, productId, { rating: 4, status: 'PUBLISHED' });
  expect(await told()).toEqual([[4, 1]]);
  await makeReview(reviews, productId, { rating: 1, status: 'PUBLISHED' });
  expect(await told()).toEqual([[2.5, 2]]);
  const reject = { id: second.id, expectedVersion: second.version, decision: 'REJECT', reason: 'Off topic.' };
  await call(reviews.moderator, 'reviewModerate', reject);
  expect(await told()).toEqual([[1, 1]]);
});

test('a review shows whether its author has bought the thing', async () => {
  const [buyer, other] = [reviews.newCustomer(), reviews.newCustomer()];
  const productId = reviews.newId('product');
  const bought = await makeReview(reviews, productId, { by: buyer, status: 'PUBLISHED' });
  const not = await makeReview(reviews, productId, { by: other, status: 'PUBLISHED' });
  await reviews.deliver(EVENTS.orders.orderCompleted, {
    ...{ orderId: createId('order'), number: 'A-1', checkoutSessionId: createId('checkoutSession') },
    ...{ customerId: buyer.id, productIds: [productId], completedAt: new Date().toISOString() },
  });
  const query =
    'query ($a: ID!, $b: ID!) { a: review(id: $a) { isVerifiedPurchase } b: review(id: $b) { isVerifiedPurchase } }';
  const { data } = await reviews.anonymous(query, { a: bought.id, b: not.id });
  expect(data).toEqual({ a: { isVerifiedPurchase: true }, b: { isVerifiedPurchase: false } });
});
