import { customer, service, staff } from '#testkit';
import { call, makeReview, must, startReviews, type TestCustomer, type TestReviews, type TestThing } from './fixture';

let reviews: TestReviews;
let author: TestCustomer;
let productId: string;
let pending: TestThing;
let rejected: TestThing;
let wishlistId: string;

beforeAll(async () => {
  reviews = await startReviews();
  author = reviews.newCustomer();
  productId = reviews.newId('product');
  pending = await makeReview(reviews, productId, { by: author, status: 'PENDING' });
  rejected = await makeReview(reviews, reviews.newId('product'), { by: author, status: 'REJECTED' });
  wishlistId = (await must(author.ask, 'wishlistItemAdd', { productId })).id;
});
afterAll(() => reviews.stop());

const strangers = () =>
  Object.entries({
    nobody: reviews.anonymous,
    'another customer': reviews.newCustomer().ask,
    'staff without the scope': reviews.as(staff('catalog:read', 'accounts:read')),
    'another service': reviews.as(service()),
    'staff with the id of the author': reviews.as({ kind: 'staff', id: author.id, scopes: [] }),
  });

const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on Review { id body } ... on Wishlist { id name items { totalCount } }
  ... on Customer { id wishlist { id } reviews { totalCount nodes { id } } }
  ... on Product { reviews { totalCount nodes { id author { wishlist { id } reviews { totalCount } } } } } } }`;

test('a review that is not published is not there for anybody but its author and moderators', async () => {
  const query = `query ($a: ID!, $b: ID!) { a: review(id: $a) { id body } other: review(id: $b) { rejectionReason } }`;
  const ids = { a: pending.id, b: rejected.id };
  const of = [pending, rejected].map(({ id }) => ({ __typename: 'Review', id }));
  for (const [who, ask] of strangers()) {
    expect([who, await ask(query, ids)]).toMatchObject([who, { data: { a: null, other: null }, errors: [] }]);
    expect([who, await ask(ENTITIES, { of })]).toMatchObject([who, { data: { _entities: [null, null] }, errors: [] }]);
  }
  for (const ask of [author.ask, reviews.moderator]) {
    expect((await ask(query, ids)).data).toEqual({
      a: { id: pending.id, body: 'A body of some length.' },
      other: { rejectionReason: 'Off topic.' },
    });
  }
});

test('the list of a product is the same for everybody', async () => {
  const other = reviews.newCustomer();
  const shown = await makeReview(reviews, productId, { by: other });
  const of = [{ __typename: 'Product', id: productId }];
  for (const [who, ask] of [...strangers(), ['the author', author.ask], ['a moderator', reviews.moderator]] as const) {
    const nodes = [{ id: shown.id, author: { wishlist: null, reviews: null } }];
    expect([who, (await ask(ENTITIES, { of })).data]).toEqual([
      who,
      { _entities: [{ reviews: { totalCount: 1, nodes } }] },
    ]);
  }
  const own = { wishlist: null, reviews: { totalCount: 1 } };
  expect((await other.ask(ENTITIES, { of })).data).toMatchObject({
    _entities: [{ reviews: { nodes: [{ author: own }] } }],
  });
});

test('what a customer wrote and wishes is for that customer alone, by every path', async () => {
  const of = [
    { __typename: 'Customer', id: author.id },
    { __typename: 'Wishlist', id: wishlistId },
    { __typename: 'Wishlist', id: "' OR true --" },
  ];
  for (const [who, ask] of [...strangers(), ['a moderator', reviews.moderator]] as const) {
    const nothing = [{ id: author.id, wishlist: null, reviews: null }, null, null];
    expect([who, await ask(ENTITIES, { of })]).toMatchObject([who, { data: { _entities: nothing }, errors: [] }]);
  }
  const { data } = await author.ask(ENTITIES, { of });
  expect(data).toEqual({
    _entities: [
      {
        ...{ id: author.id, wishlist: { id: wishlistId } },
        reviews: { totalCount: 2, nodes: [{ id: rejected.id }, { id: pending.id }] },
      },
      { id: wishlistId, name: 'Wishlist', items: { totalCount: 1 } },
      null,
    ],
  });
});

test('a path through another’s published review leads to none of their secrets, whatever it is called', async () => {
  const { id } = await makeReview(reviews, reviews.newId('product'), { by: author });
  const query = `query ($id: ID!) { mine: review(id: $id) { author { list: wishlist { id } all: reviews { totalCount } } } }`;
  const { data } = await reviews.newCustomer().ask(query, { id });
  expect(data).toEqual({ mine: { author: { list: null, all: null } } });
});

test('another’s review cannot be changed or removed, and looks as if it were not there', async () => {
  const { ask } = reviews.newCustomer();
  const published = await makeReview(reviews, reviews.newId('product'), { by: author });
  for (const { id, version } of [pending, rejected, published, { id: reviews.newId('review'), version: 1 }]) {
    const notFound = [['NOT_FOUND', 'input', 'id']];
    expect((await call(ask, 'reviewUpdate', { id, expectedVersion: version, rating: 1 })).refusals).toEqual(notFound);
    expect((await call(ask, 'reviewUpdate', { id, expectedVersion: 99, rating: 1 })).refusals).toEqual(notFound);
    expect((await call(ask, 'reviewRemove', { id })).refusals).toEqual(notFound);
  }
  const { data } = await author.ask('query ($id: ID!) { review(id: $id) { rating version } }', { id: pending.id });
  expect(data).toEqual({ review: { rating: 4, version: pending.version } });
});

test('a customer without a wishlist has none, and looking makes none', async () => {
  const { id, ask } = reviews.newCustomer();
  const of = [{ __typename: 'Customer', id }];
  for (let look = 0; look < 2; look += 1) {
    expect((await ask(ENTITIES, { of })).data).toMatchObject({ _entities: [{ wishlist: null }] });
  }
});

test('votes are seen by the voter alone', async () => {
  const { id: reviewId } = await makeReview(reviews, reviews.newId('product'));
  const voter = reviews.newCustomer();
  await must(voter.ask, 'helpfulVoteAdd', { reviewId });
  const query = 'query ($id: ID!) { review(id: $id) { helpfulCount viewerHasVoted } }';
  for (const [ask, viewerHasVoted] of [
    [voter.ask, true],
    [reviews.newCustomer().ask, false],
    [reviews.anonymous, false],
    [reviews.moderator, false],
    [reviews.as(customer()), false],
  ] as const) {
    expect((await ask(query, { id: reviewId })).data).toEqual({ review: { helpfulCount: 1, viewerHasVoted } });
  }
});
