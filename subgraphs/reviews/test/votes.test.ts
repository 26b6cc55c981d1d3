import { call, makeReview, must, startReviews, type TestReviews } from './fixture';

let reviews: TestReviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.stop());

test('a vote counts once, and can be taken back once', async () => {
  const { id: reviewId } = await makeReview(reviews, reviews.newId('product'));
  const { ask } = reviews.newCustomer();
  const counts = async (mutation: string) => {
    const { helpfulCount, viewerHasVoted } = await must(ask, mutation, { reviewId });
    return [helpfulCount, viewerHasVoted];
  };
  expect(await counts('helpfulVoteAdd')).toEqual([1, true]);
  expect(await counts('helpfulVoteAdd')).toEqual([1, true]);
  expect(await counts('helpfulVoteRemove')).toEqual([0, false]);
  expect(await counts('helpfulVoteRemove')).toEqual([0, false]);
});

test('a vote changes neither the version of a review nor when it was changed', async () => {
  const review = await makeReview(reviews, reviews.newId('product'));
  reviews.clock.advance(60_000);
  const voted = await must(reviews.newCustomer().ask, 'helpfulVoteAdd', { reviewId: review.id });
  expect(voted).toEqual({ ...review, helpfulCount: 1, viewerHasVoted: true });
});

test('twenty votes at once are all counted, and twenty of one customer as one', async () => {
  const { id: reviewId } = await makeReview(reviews, reviews.newId('product'));
  const many = Array.from({ length: 20 }, () => reviews.newCustomer());
  await Promise.all(many.map(({ ask }) => must(ask, 'helpfulVoteAdd', { reviewId })));
  const [eager] = many;
  if (!eager) throw new Error('there are twenty');
  const again = await Promise.all(many.map(() => must(eager.ask, 'helpfulVoteAdd', { reviewId })));
  expect(new Set(again.map(({ helpfulCount }) => helpfulCount))).toEqual(new Set([20]));
  const left = await Promise.all(many.slice(5).map(({ ask }) => must(ask, 'helpfulVoteRemove', { reviewId })));
  expect(Math.min(...left.map(({ helpfulCount }) => helpfulCount))).toBe(5);
});

test('nobody votes for a review of their own, or for one they cannot see', async () => {
  const [author, voter] = [reviews.newCustomer(), reviews.newCustomer()];
  const { id: published } = await makeReview(reviews, reviews.newId('product'), { by: author });
  const { id: pending } = await makeReview(reviews, reviews.newId('product'), { status: 'PENDING' });
  const { id: rejected } = await makeReview(reviews, reviews.newId('product'), { status: 'REJECTED' });
  for (const mutation of ['helpfulVoteAdd', 'helpfulVoteRemove']) {
    const own = await call(author.ask, mutation, { reviewId: published });
    expect([own.thing, own.refusals]).toEqual([null, [['OWN_REVIEW', 'input', 'reviewId']]]);
    for (const reviewId of [pending, rejected, reviews.newId('review'), 'nonsense', "'; DROP TABLE review; --"]) {
      const { refusals } = await call(voter.ask, mutation, { reviewId });
      expect(refusals).toEqual([['NOT_FOUND', 'input', 'reviewId']]);
    }
  }
});

test('a review that is rejected and published again keeps its votes', async () => {
  const review = await makeReview(reviews, reviews.newId('product'));
  await must(reviews.newCustomer().ask, 'helpfulVoteAdd', { reviewId: review.id });
  const verdict = { id: review.id, expectedVersion: review.version };
  await must(reviews.moderator, 'reviewModerate', { ...verdict, decision: 'REJECT', reason: 'A mistake.' });
  const again = { id: review.id, expectedVersion: review.version + 1, decision: 'PUBLISH' };
  expect(await must(reviews.moderator, 'reviewModerate', again)).toMatchObject({ helpfulCount: 1 });
});
