import fc from 'fast-check';
import { Client } from 'pg';
import { call, makeReview, must, ratingOf, startReviews, type TestReviews, type TestThing } from './fixture';

let reviews: TestReviews;
let client: Client;
beforeAll(async () => {
  reviews = await startReviews();
  client = new Client({ connectionString: reviews.databaseUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await reviews.stop();
});

test('a product without reviews has five empty buckets and no average', async () => {
  const histogram = [5, 4, 3, 2, 1].map((rating) => [rating, 0]);
  expect(await ratingOf(reviews, reviews.newId('product'))).toEqual({ average: null, count: 0, histogram });
});

test('the average is exact to two decimals', async () => {
  const productId = reviews.newId('product');
  for (const rating of [5, 5, 4]) await makeReview(reviews, productId, { rating });
  expect(await ratingOf(reviews, productId)).toEqual({
    ...{ average: 4.67, count: 3 },
    histogram: [
      [5, 2],
      [4, 1],
      [3, 0],
      [2, 0],
      [1, 0],
    ],
  });
});

/** What anybody may do to the review of one of three customers, in whatever state it is. */
const step = fc.record({
  who: fc.nat({ max: 2 }),
  action: fc.constantFrom('write', 'edit', 'remove', 'publish', 'reject') as fc.Arbitrary<keyof typeof ACTIONS>,
  rating: fc.integer({ min: 1, max: 5 }),
});

const text = { title: 'A title', body: 'A body of some length.' };
const ACTIONS = {
  write: ['reviewCreate', (productId: string, _review: TestThing, rating: number) => ({ productId, rating, ...text })],
  edit: ['reviewUpdate', (_product: string, review: TestThing, rating: number) => ({ ...seen(review), rating })],
  remove: ['reviewRemove', (_product: string, { id }: TestThing) => ({ id })],
  publish: ['reviewModerate', (_product: string, review: TestThing) => ({ ...seen(review), decision: 'PUBLISH' })],
  reject: [
    'reviewModerate',
    (_product: string, review: TestThing) => ({ ...seen(review), decision: 'REJECT', reason: 'No.' }),
  ],
} as const;
const seen = ({ id, version }: TestThing) => ({ id, expectedVersion: version });

test('whatever is done in whatever order, the summary is what a recount finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const productId = reviews.newId('product');
      const customers = [reviews.newCustomer(), reviews.newCustomer(), reviews.newCustomer()];
      const written = new Map<number, TestThing>();
      for (const { who, action, rating } of steps) {
        const [mutation, toInput] = ACTIONS[action];
        const before = written.get(who) ?? ({ id: reviews.newId('review'), version: 1 } as TestThing);
        const ask = mutation === 'reviewModerate' ? reviews.moderator : customers[who]?.ask;
        if (!ask) throw new Error('there are three customers');
        const { thing } = await call(ask, mutation, toInput(productId, before, rating));
        if (thing && action === 'remove') written.delete(who);
        else if (thing) written.set(who, thing);
        expect(await ratingOf(reviews, productId)).toEqual(await recount(productId));
      }
    }),
    { numRuns: 25 },
  );
});

test('reviews of one product that are published and removed at once are all counted', async () => {
  const productId = reviews.newId('product');
  const leaving = reviews.newCustomer();
  const leaver = await makeReview(reviews, productId, { by: leaving, rating: 1 });
  const pending = await Promise.all(
    Array.from({ length: 12 }, (_none, index) =>
      makeReview(reviews, productId, { rating: (index % 5) + 1, status: 'PENDING' }),
    ),
  );
  await Promise.all([
    ...pending.map((review) => must(reviews.moderator, 'reviewModerate', { ...seen(review), decision: 'PUBLISH' })),
    must(leaving.ask, 'reviewRemove', { id: leaver.id }),
  ]);
  expect(await ratingOf(reviews, productId)).toMatchObject({ count: 12 });
  expect(await ratingOf(reviews, productId)).toEqual(await recount(productId));
});

/** The same as {@link ratingOf}, from the reviews themselves. */
async function recount(productId: string) {
  const { rows } = await client.query(
    `SELECT round(avg(rating), 2)::float8 AS average, count(*)::int AS count FROM review
     WHERE product_id = $1 AND status = 'PUBLISHED'`,
    [productId],
  );
  const buckets = await client.query(
    `SELECT stars AS rating, count(review.id)::int AS count FROM generate_series(5, 1, -1) AS stars
     LEFT JOIN review ON review.rating = stars AND product_id = $1 AND status = 'PUBLISHED'
     GROUP BY stars ORDER BY stars DESC`,
    [productId],
  );
  return { ...rows[0], histogram: buckets.rows.map(({ rating, count }) => [rating, count]) };
}
