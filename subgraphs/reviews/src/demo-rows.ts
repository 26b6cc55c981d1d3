import type { DemoReview, DemoShop, DemoWishlist } from '#demo';
import type { SeedStatement, SeedTable } from '#kit';

/**
 * What a demo shop has in this service. Customers may have reviewed and voted since the last time, so what is
 * counted is counted again.
 */
export function* demoRows(shop: DemoShop): Iterable<SeedTable | SeedStatement> {
  yield { sql: 'LOCK TABLE review IN EXCLUSIVE MODE' };
  yield { table: 'review', rows: map(shop.reviews(), toReview) };
  const where = 'review_id IN (SELECT id FROM review)';
  yield { table: 'helpful_vote', rows: flatMap(shop.reviews(), toVotes), where };
  yield { sql: COUNT_VOTES };
  yield { sql: COUNT_STARS };
  yield { table: 'wishlist', rows: map(shop.wishlists(), toWishlist) };
  const ofList = 'wishlist_id IN (SELECT id FROM wishlist)';
  yield { table: 'wishlist_item', rows: flatMap(shop.wishlists(), toItems), where: ofList };
}

const COUNT_VOTES = `
  UPDATE review SET helpful_count = counted.votes
  FROM (SELECT id, count(review_id) AS votes FROM review LEFT JOIN helpful_vote ON review_id = id GROUP BY id) AS counted
  WHERE review.id = counted.id AND helpful_count <> counted.votes`;

const COUNT_STARS = `
  INSERT INTO rating_summary (product_id, stars_1, stars_2, stars_3, stars_4, stars_5)
  SELECT product_id, ${[1, 2, 3, 4, 5].map((stars) => `count(*) FILTER (WHERE status = 'PUBLISHED' AND rating = ${stars})`)}
  FROM review GROUP BY product_id
  ON CONFLICT (product_id) DO UPDATE
  SET (stars_1, stars_2, stars_3, stars_4, stars_5) =
    (excluded.stars_1, excluded.stars_2, excluded.stars_3, excluded.stars_4, excluded.stars_5)`;

const toReview = (review: DemoReview) => ({
  id: review.id,
  product_id: review.productId,
  customer_id: review.customerId,
  rating: review.rating,
  title: review.title,
  body: review.body,
  locale: review.locale,
  status: review.status,
  rejection_reason: review.status === 'REJECTED' ? 'It says nothing of the product.' : null,
  helpful_count: review.votes.length,
  created_at: review.createdAt,
  updated_at: review.createdAt,
  version: 1,
});

const toVotes = ({ votes }: DemoReview) =>
  votes.map(({ reviewId, customerId, createdAt }) => ({
    review_id: reviewId,
    customer_id: customerId,
    created_at: createdAt,
  }));

const toWishlist = ({ id, customerId, name, createdAt }: DemoWishlist) => ({
  id,
  customer_id: customerId,
  name,
  created_at: createdAt,
});

const toItems = ({ id, items }: DemoWishlist) =>
  items.map((item) => ({ id: item.id, wishlist_id: id, product_id: item.productId, added_at: item.addedAt }));

function* map<From, To>(items: Iterable<From>, to: (item: From) => To): Iterable<To> {
  for (const item of items) yield to(item);
}

function* flatMap<From, To>(items: Iterable<From>, to: (item: From) => readonly To[]): Iterable<To> {
  for (const item of items) yield* to(item);
}
