import { Client } from 'pg';
import { createDemoShop } from '#demo';
import { seedDatabase } from '#kit';
import { customer } from '#testkit';
import { demoRows } from '../src/demo-rows';
import { must, ratingOf, startReviews, type TestReviews } from './fixture';

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

const shop = createDemoShop({ size: 0.05 });

/** How many rows there are, and how many counts are not what a recount finds. */
async function state() {
  const { rows } = await client.query(`
    SELECT
      (SELECT count(*)::int FROM review) AS reviews,
      (SELECT count(*)::int FROM helpful_vote) AS votes,
      (SELECT count(*)::int FROM wishlist_item) AS wishes,
      (SELECT sum(stars_1 + stars_2 + stars_3 + stars_4 + stars_5)::int FROM rating_summary) AS stars,
      (SELECT count(*)::int FROM review
        WHERE helpful_count <> (SELECT count(*) FROM helpful_vote WHERE review_id = review.id)) AS wrong_votes,
      (SELECT count(*)::int FROM rating_summary
        WHERE ARRAY[stars_1, stars_2, stars_3, stars_4, stars_5] IS DISTINCT FROM (
          SELECT array_agg((
            SELECT count(*)::int FROM review
            WHERE review.product_id = rating_summary.product_id AND status = 'PUBLISHED' AND rating = stars
          ) ORDER BY stars) FROM generate_series(1, 5) AS stars)) AS wrong_stars`);
  return rows[0];
}

test('the demo shop is all there, and there once', async () => {
  await seedDatabase(reviews.databaseUrl, demoRows(shop));
  const once = await state();
  const stars = [...shop.reviews()].filter(({ status }) => status === 'PUBLISHED').length;
  expect(once).toMatchObject({ reviews: shop.counts.reviews, stars, wrong_votes: 0, wrong_stars: 0 });
  expect(Math.min(once.votes, once.wishes)).toBeGreaterThan(0);
  await seedDatabase(reviews.databaseUrl, demoRows(shop));
  expect(await state()).toEqual(once);
});

test('what customers did meanwhile is kept, and everything is counted right', async () => {
  const before = await state();
  const all = [...shop.reviews()].filter(({ status }) => status === 'PUBLISHED');
  const mine = all.find(({ votes }) => votes.length > 1);
  const voted = all.find(({ votes }) => votes.length === 1);
  if (!mine || !voted?.votes[0]) throw new Error('the demo shop has no votes');
  const author = reviews.as(customer(mine.customerId));
  await must(author, 'reviewRemove', { id: mine.id });
  await must(author, 'reviewCreate', {
    productId: mine.productId,
    rating: 1,
    title: 'Again',
    body: 'On second thought.',
  });
  await must(reviews.as(customer(voted.votes[0].customerId)), 'helpfulVoteRemove', { reviewId: voted.id });
  await seedDatabase(reviews.databaseUrl, demoRows(shop));
  expect(await state()).toEqual({ ...before, stars: before.stars - 1, votes: before.votes - mine.votes.length });
  const published = all.filter(({ productId, id }) => productId === mine.productId && id !== mine.id);
  expect(await ratingOf(reviews, mine.productId)).toMatchObject({ count: published.length });
});
