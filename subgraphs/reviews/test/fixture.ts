import type { Id, IdKind } from '#contracts';
import {
  type Ask,
  createTestClock,
  createTestIds,
  customer,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createReviews } from '../src/reviews';

/** reviews on a database of its own, with somebody who moderates. */
export interface TestReviews extends TestSubgraph {
  readonly clock: TestClock;
  readonly newId: <Kind extends IdKind>(kind: Kind) => Id<Kind>;
  /** A customer who was not there before. */
  newCustomer(): TestCustomer;
  readonly moderator: Ask;
}

export interface TestCustomer {
  readonly id: Id<'customer'>;
  readonly ask: Ask;
}

export async function startReviews(): Promise<TestReviews> {
  const clock = createTestClock();
  const newId = createTestIds();
  const subgraph = await startTestSubgraph('reviews', (database) => createReviews({ database, now: clock.now }));
  return {
    ...subgraph,
    clock,
    newId,
    newCustomer() {
      const id = newId('customer');
      return { id, ask: subgraph.as(customer(id)) };
    },
    moderator: subgraph.as(staff('reviews:moderate')),
  };
}

/** A review or a wishlist as tests look at it. */
export interface TestThing {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly helpfulCount: number;
  readonly viewerHasVoted: boolean;
}

const FIELDS = {
  review: 'id version status helpfulCount viewerHasVoted rejectionReason rating title body locale updatedAt',
  wishlist: 'id name items(first: 100) { nodes { product { id } } totalCount }',
};

/** Call a mutation: the thing as it is after it, why the shop refused, and what was wrong with the call. */
export async function call<Thing = TestThing>(ask: Ask, mutation: string, input: Record<string, unknown>) {
  const noun = mutation.startsWith('wishlist') ? 'wishlist' : 'review';
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) {
    it: ${mutation}(input: $input) { thing: ${noun} { ${FIELDS[noun]} } errors { code path } } }`;
  interface Payload {
    thing: Thing | null;
    errors: { code: string; path: string[] }[];
  }
  const { data, errors } = await ask<{ it: Payload | null } | undefined>(query, { input });
  return {
    thing: data?.it?.thing,
    refusals: data?.it?.errors.map(({ code, path }) => [code, ...path]),
    faults: errors.map(({ extensions }) => extensions),
  };
}

/** Like {@link call}, where nothing may go wrong. */
export async function must(ask: Ask, mutation: string, input: Record<string, unknown>): Promise<TestThing> {
  const { thing, refusals, faults } = await call(ask, mutation, input);
  if (!thing) throw new Error(`${mutation}: ${JSON.stringify({ refusals, faults })}`);
  return thing;
}

/** Have somebody review a product, a minute after whatever was before; PUBLISHED unless said. */
export async function makeReview(
  reviews: TestReviews,
  productId: string,
  options: { by?: TestCustomer; rating?: number; status?: 'PENDING' | 'PUBLISHED' | 'REJECTED' } = {},
): Promise<TestThing> {
  const { by = reviews.newCustomer(), rating = 4, status = 'PUBLISHED' } = options;
  reviews.clock.advance(60_000);
  const input = { productId, rating, title: 'A title', body: 'A body of some length.' };
  const review = await must(by.ask, 'reviewCreate', input);
  if (status === 'PENDING') return review;
  const decision = status === 'PUBLISHED' ? { decision: 'PUBLISH' } : { decision: 'REJECT', reason: 'Off topic.' };
  return must(reviews.moderator, 'reviewModerate', { id: review.id, expectedVersion: review.version, ...decision });
}

/** What the graph says of a product's rating. */
export async function ratingOf({ anonymous }: TestReviews, productId: string) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Product { rating { average count histogram { rating count } } } } }`;
  interface Rating {
    average: number | null;
    count: number;
    histogram: { rating: number; count: number }[];
  }
  const of = [{ __typename: 'Product', id: productId }];
  const { data, errors } = await anonymous<{ _entities: [{ rating: Rating }] }>(query, { of });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { average, count, histogram } = data._entities[0].rating;
  return { average, count, histogram: histogram.map((bucket) => [bucket.rating, bucket.count]) };
}
