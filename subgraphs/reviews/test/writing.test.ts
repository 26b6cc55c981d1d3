import { staff } from '#testkit';
import { call, makeReview, must, ratingOf, startReviews, type TestReviews } from './fixture';

let reviews: TestReviews;
beforeAll(async () => {
  reviews = await startReviews();
});
afterAll(() => reviews.stop());

const text = { title: 'Fits well', body: 'I wear them every day.' };

test('a review waits for moderation, in the language of the request unless said', async () => {
  const { ask } = reviews.newCustomer();
  const [productId, other] = [reviews.newId('product'), reviews.newId('product')];
  const query = `mutation ($input: ReviewCreateInput!) { reviewCreate(input: $input) {
    review { status rating title body locale helpfulCount viewerHasVoted version rejectionReason product { id } }
    errors { code } } }`;
  const created = await ask(query, { input: { productId, rating: 5, ...text } }, { 'x-locale': 'ko' });
  expect(created).toMatchObject({
    errors: [],
    data: {
      reviewCreate: {
        review: {
          ...{ status: 'PENDING', rating: 5, ...text, locale: 'ko', helpfulCount: 0, version: 1 },
          ...{ viewerHasVoted: false, rejectionReason: null, product: { id: productId } },
        },
        errors: [],
      },
    },
  });
  const { thing } = await call(ask, 'reviewCreate', { productId: other, rating: 1, ...text, locale: 'en' });
  expect(thing).toMatchObject({ locale: 'en' });
  expect(await ratingOf(reviews, productId)).toMatchObject({ average: null, count: 0 });
});

test.each([
  ['emoji', '👩🏽‍🚀 신발이 최고예요 ❤️'],
  ['quotes and SQL', `Robert'); DROP TABLE review; -- "quoted" \\ %_`],
  ['markup', '<script>alert("x")</script> & <b>bold</b>'],
  ['white space', '  two\n\n lines\t of text  '],
])('%s in a review come back as they went in', async (_what, body) => {
  const { ask } = reviews.newCustomer();
  const input = { productId: reviews.newId('product'), rating: 3, title: body.slice(0, 20), body };
  const { thing } = await call(ask, 'reviewCreate', input);
  expect(thing).toMatchObject({ title: input.title, body });
});

test('a text is as long as it has characters, however many bytes they take', async () => {
  const { ask } = reviews.newCustomer();
  const longest = { title: '🧦'.repeat(120), body: '❤️'.repeat(5_000) };
  const { thing } = await call(ask, 'reviewCreate', { productId: reviews.newId('product'), rating: 3, ...longest });
  expect(thing).toMatchObject(longest);
});

test.each([
  [{ rating: 0 }, 'rating', 'OUT_OF_RANGE'],
  [{ rating: 6 }, 'rating', 'OUT_OF_RANGE'],
  [{ title: '' }, 'title', 'REQUIRED'],
  [{ title: 'x'.repeat(121) }, 'title', 'TOO_LONG'],
  [{ body: 'too short' }, 'body', 'TOO_SHORT'],
  [{ body: 'x'.repeat(5_001) }, 'body', 'TOO_LONG'],
  [{ locale: 'de' }, 'locale', 'OUT_OF_RANGE'],
  [{ productId: 'prd_nothing' }, 'productId', 'INVALID_FORMAT'],
  [{ productId: "'; DROP TABLE review; --" }, 'productId', 'INVALID_FORMAT'],
])('a new review with %j is refused, naming the field', async (part, field, code) => {
  const input = { productId: reviews.newId('product'), rating: 3, ...text, ...part };
  const { faults } = await call(reviews.newCustomer().ask, 'reviewCreate', input);
  expect(faults).toEqual([expect.objectContaining({ code: 'INVALID_INPUT' })]);
  expect(faults[0]).toMatchObject({ fields: [{ path: ['input', field], code }] });
});

test('everything that is wrong with a review is said at once', async () => {
  const { faults } = await call(reviews.newCustomer().ask, 'reviewUpdate', {
    ...{ id: 'x'.repeat(61), expectedVersion: 1, rating: 9, title: '', body: 'short', locale: 'xx' },
  });
  const fields = (faults[0]?.fields ?? []) as { path: string[] }[];
  expect(fields.map(({ path }) => path[1]).sort()).toEqual(['body', 'id', 'locale', 'rating', 'title']);
});

test('of two reviews a customer writes of one product at once, one is refused', async () => {
  const { ask } = reviews.newCustomer();
  const input = { productId: reviews.newId('product'), rating: 3, ...text };
  const outcomes = await Promise.all([call(ask, 'reviewCreate', input), call(ask, 'reviewCreate', input)]);
  const refusal = ['ALREADY_REVIEWED', 'input', 'productId'];
  expect(outcomes.map(({ refusals }) => refusals).sort()).toEqual([[], [refusal]]);
  expect((await call(ask, 'reviewCreate', input)).refusals).toEqual([refusal]);
  expect((await call(reviews.newCustomer().ask, 'reviewCreate', input)).refusals).toEqual([]);
});

test('an edit changes what it names, and the review is moderated again', async () => {
  const [author, productId] = [reviews.newCustomer(), reviews.newId('product')];
  const { id, version } = await makeReview(reviews, productId, { by: author, rating: 5 });
  reviews.clock.advance(1_000);
  const edited = await call(author.ask, 'reviewUpdate', { id, expectedVersion: version, rating: 2, title: null });
  expect(edited.thing).toMatchObject({
    ...{ status: 'PENDING', rating: 2, title: 'A title', version: version + 1 },
    updatedAt: reviews.clock.now().toISOString(),
  });
  expect(await ratingOf(reviews, productId)).toMatchObject({ count: 0 });
  const stale = await call(author.ask, 'reviewUpdate', { id, expectedVersion: version, rating: 1 });
  expect(stale.refusals).toEqual([['VERSION_CONFLICT', 'input', 'expectedVersion']]);
});

test('an edit takes back what the author was told', async () => {
  const author = reviews.newCustomer();
  const rejected = await makeReview(reviews, reviews.newId('product'), { by: author, status: 'REJECTED' });
  expect(rejected).toMatchObject({ status: 'REJECTED', rejectionReason: 'Off topic.' });
  const { id, version } = rejected;
  const edited = await must(author.ask, 'reviewUpdate', { id, expectedVersion: version, body: 'Now on the topic.' });
  expect(edited).toMatchObject({ status: 'PENDING', rejectionReason: null, body: 'Now on the topic.' });
});

test('two edits of one version at once: the second is told of the conflict', async () => {
  const author = reviews.newCustomer();
  const { id, version } = await makeReview(reviews, reviews.newId('product'), { by: author });
  const edits = Array.from({ length: 8 }, (_none, index) =>
    call(author.ask, 'reviewUpdate', { id, expectedVersion: version, title: `Title ${index}` }),
  );
  const outcomes = (await Promise.all(edits)).map(({ refusals }) => refusals?.[0]?.[0] ?? 'done');
  expect(outcomes.sort()).toEqual([...Array(7).fill('VERSION_CONFLICT'), 'done']);
});

test('a review that is removed is gone with its votes, and another may be written', async () => {
  const [author, productId] = [reviews.newCustomer(), reviews.newId('product')];
  const { id } = await makeReview(reviews, productId, { by: author, rating: 1 });
  await must(reviews.newCustomer().ask, 'helpfulVoteAdd', { reviewId: id });
  const removed = await call(author.ask, 'reviewRemove', { id });
  expect(removed).toMatchObject({ thing: { id, helpfulCount: 1 }, refusals: [] });
  expect((await call(author.ask, 'reviewRemove', { id })).refusals).toEqual([['NOT_FOUND', 'input', 'id']]);
  expect(await ratingOf(reviews, productId)).toMatchObject({ average: null, count: 0 });
  expect(await makeReview(reviews, productId, { by: author })).toMatchObject({ helpfulCount: 0 });
});

test('writing is for customers', async () => {
  const input = { productId: reviews.newId('product'), rating: 3, ...text };
  const codeFor = async (ask: typeof reviews.anonymous) => (await call(ask, 'reviewCreate', input)).faults[0]?.code;
  expect(await codeFor(reviews.anonymous)).toBe('UNAUTHENTICATED');
  expect(await codeFor(reviews.as(staff('reviews:moderate')))).toBe('FORBIDDEN');
});
