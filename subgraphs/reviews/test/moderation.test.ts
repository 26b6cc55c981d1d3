import { customer, staff } from '#testkit';
import { call, makeReview, ratingOf, startReviews, type TestReviews, type TestThing } from './fixture';

let reviews: TestReviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.stop());

const publish = ({ id, version }: TestThing) =>
  call(reviews.moderator, 'reviewModerate', { id, expectedVersion: version, decision: 'PUBLISH' });
const reject = ({ id, version }: TestThing, reason = 'Off topic.') =>
  call(reviews.moderator, 'reviewModerate', { id, expectedVersion: version, decision: 'REJECT', reason });

test.each([
  ['PENDING', publish, 'PUBLISHED', 1],
  ['PENDING', reject, 'REJECTED', 0],
  ['PUBLISHED', publish, undefined, 1],
  ['PUBLISHED', reject, 'REJECTED', 0],
  ['REJECTED', publish, 'PUBLISHED', 1],
  ['REJECTED', reject, undefined, 0],
] as const)('a review that is %s, after %p, is %s', async (status, verdict, next, counted) => {
  const productId = reviews.newId('product');
  const { thing, refusals } = await verdict(await makeReview(reviews, productId, { status }));
  expect([thing?.status, refusals]).toEqual([next, next ? [] : [['WRONG_STATUS']]]);
  expect(await ratingOf(reviews, productId)).toMatchObject({ count: counted });
});

test('the author learns why a review was rejected', async () => {
  const author = reviews.newCustomer();
  const review = await makeReview(reviews, reviews.newId('product'), { by: author, status: 'PENDING' });
  await reject(review, 'Please say "why" 🙏');
  const { data } = await author.ask('query ($id: ID!) { review(id: $id) { status rejectionReason } }', review as never);
  expect(data).toEqual({ review: { status: 'REJECTED', rejectionReason: 'Please say "why" 🙏' } });
});

test.each([
  [{ decision: 'REJECT' }, 'REQUIRED'],
  [{ decision: 'REJECT', reason: '' }, 'REQUIRED'],
  [{ decision: 'REJECT', reason: 'x'.repeat(501) }, 'TOO_LONG'],
])('the verdict %j is refused', async (verdict, code) => {
  const { id, version } = await makeReview(reviews, reviews.newId('product'), { status: 'PENDING' });
  const { faults } = await call(reviews.moderator, 'reviewModerate', { id, expectedVersion: version, ...verdict });
  expect(faults).toMatchObject([{ code: 'INVALID_INPUT', fields: [{ path: ['input', 'reason'], code }] }]);
});

test('two moderators with one review: the second is told of the conflict', async () => {
  for (let race = 0; race < 5; race += 1) {
    const productId = reviews.newId('product');
    const review = await makeReview(reviews, productId, { status: 'PENDING' });
    const outcomes = await Promise.all([publish(review), publish(review), reject(review), reject(review)]);
    const codes = outcomes.map(({ refusals }) => refusals?.[0]?.[0] ?? 'done');
    expect(codes.toSorted()).toEqual([...Array(3).fill('VERSION_CONFLICT'), 'done']);
    const isPublished = codes.indexOf('done') < 2;
    expect(await ratingOf(reviews, productId)).toMatchObject({ count: isPublished ? 1 : 0 });
  }
});

test('a verdict on a text that its author changed meanwhile is a conflict', async () => {
  const author = reviews.newCustomer();
  const review = await makeReview(reviews, reviews.newId('product'), { by: author, status: 'PENDING' });
  await call(author.ask, 'reviewUpdate', { id: review.id, expectedVersion: 1, body: 'Something else entirely.' });
  expect((await publish(review)).refusals).toEqual([['VERSION_CONFLICT', 'input', 'expectedVersion']]);
});

test('a review that is not there cannot be moderated', async () => {
  const { refusals } = await publish({ id: reviews.newId('review'), version: 1 } as TestThing);
  expect(refusals).toEqual([['NOT_FOUND', 'input', 'id']]);
});

test('what waits longest is moderated first, and an edit waits anew', async () => {
  const shop = await startReviews();
  const author = shop.newCustomer();
  const first = await makeReview(shop, shop.newId('product'), { by: author, status: 'PENDING' });
  const second = await makeReview(shop, shop.newId('product'), { status: 'PENDING' });
  await makeReview(shop, shop.newId('product'), { status: 'PUBLISHED' });
  const third = await makeReview(shop, shop.newId('product'), { status: 'PENDING' });
  shop.clock.advance(1_000);
  await call(author.ask, 'reviewUpdate', { id: first.id, expectedVersion: 1, rating: 1 });
  const query = `query ($after: String) { reviewsToModerate(first: 2, after: $after) {
    nodes { id } totalCount pageInfo { endCursor hasNextPage hasPreviousPage } } }`;
  interface Queue {
    reviewsToModerate: {
      nodes: { id: string }[];
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const { data } = await shop.moderator<Queue>(query);
  const { nodes, totalCount, pageInfo } = data.reviewsToModerate;
  expect([nodes.map(({ id }) => id), totalCount, pageInfo.hasNextPage]).toEqual([[second.id, third.id], 3, true]);
  const rest = await shop.moderator<Queue>(query, { after: pageInfo.endCursor });
  expect(rest.data.reviewsToModerate.nodes).toEqual([{ id: first.id }]);
  await shop.stop();
});

describe('the list for moderators', () => {
  let shop: TestReviews;
  let made: Record<string, TestThing>;
  let products: string[];
  const author = () => shop.newCustomer();
  let fan: ReturnType<typeof author>;

  beforeAll(async () => {
    shop = await startReviews();
    fan = author();
    products = [shop.newId('product'), shop.newId('product')];
    const [one = '', two = ''] = products;
    made = {
      a: await makeReview(shop, one, { by: fan, rating: 5 }),
      b: await makeReview(shop, one, { rating: 1, status: 'REJECTED' }),
      c: await makeReview(shop, two, { by: fan, rating: 3, status: 'PENDING' }),
      d: await makeReview(shop, two, { rating: 5 }),
    };
    await call(fan.ask, 'helpfulVoteAdd', { reviewId: made.d?.id });
  });
  afterAll(() => shop.stop());

  const LIST = `query ($where: ReviewWhere, $orderBy: ReviewOrder!, $first: Int!) {
    reviews(where: $where, orderBy: $orderBy, first: $first) { nodes { id } totalCount } }`;

  async function list(where: unknown = {}, orderBy = 'NEWEST'): Promise<string> {
    const { data, errors } = await shop.moderator<{ reviews: { nodes: { id: string }[]; totalCount: number } }>(LIST, {
      ...{ where, orderBy, first: 100 },
    });
    expect(errors).toEqual([]);
    expect(data.reviews.totalCount).toBe(data.reviews.nodes.length);
    return data.reviews.nodes.map((node) => Object.keys(made).find((key) => made[key]?.id === node.id)).join('');
  }

  test.each([
    ['NEWEST', 'dcba'],
    ['MOST_HELPFUL', 'dcba'],
    ['HIGHEST', 'dacb'],
    ['LOWEST', 'bcda'],
  ])('in order %s is %s', async (orderBy, expected) => {
    expect(await list({}, orderBy)).toBe(expected);
  });

  test('is filtered', async () => {
    expect(await list({ statuses: ['PENDING', 'REJECTED'] })).toBe('cb');
    expect(await list({ productIds: [products[0]] })).toBe('ba');
    expect(await list({ customerIds: [fan.id] })).toBe('ca');
    expect(await list({ ratings: [5], NOT: { productIds: [products[0]] } })).toBe('d');
    expect(await list({ OR: [{ ratings: [1] }, { ratings: [3] }], AND: [{ statuses: ['PENDING'] }] })).toBe('c');
    expect(await list({ createdFrom: '2026-01-01T00:02:00Z', createdUntil: '2026-01-01T00:04:00Z' })).toBe('cb');
    expect(await list({ statuses: null, OR: null, NOT: null, createdFrom: null })).toBe('dcba');
    expect(await list({ customerIds: ["'; DROP TABLE review; --", '🧦'] })).toBe('');
  });

  test('refuses a filter that is too large, and ratings there are not', async () => {
    const refusal = async (where: unknown) =>
      (await shop.moderator(LIST, { where, orderBy: 'NEWEST', first: 1 })).errors[0]?.extensions;
    const OR = Array.from({ length: 20 }, () => ({ ratings: [1], statuses: ['PENDING'] }));
    expect(await refusal({ OR })).toEqual({ code: 'REVIEWS_FILTER_TOO_LARGE' });
    expect(await refusal({ ratings: [0] })).toMatchObject({ fields: [{ path: ['where', 'ratings'] }] });
  });

  test.each(['reviews', 'reviewsToModerate'])('%s is for moderators', async (field) => {
    const codeFor = async (ask: typeof shop.anonymous) =>
      (await ask(`{ ${field}(first: 1) { nodes { id } } }`)).errors[0]?.extensions?.code;
    expect(await codeFor(shop.anonymous)).toBe('UNAUTHENTICATED');
    expect(await codeFor(shop.as(customer()))).toBe('FORBIDDEN');
    expect(await codeFor(shop.as(staff('catalog:write')))).toBe('FORBIDDEN');
  });
});
