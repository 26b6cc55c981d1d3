import { makeReview, must, startReviews, type TestReviews } from './fixture';

let reviews: TestReviews;
let productId: string;
/** The numbers of the reviews of the product, in the order they were written. */
const numbers = new Map<string, number>();
const RATINGS = [3, 5, 1, 5, 4, 1, 2, 5];
const VOTES = [2, 0, 5, 1, 0, 2, 0, 1];

beforeAll(async () => {
  reviews = await startReviews();
  productId = reviews.newId('product');
  for (const [index, rating] of RATINGS.entries()) {
    const { id } = await makeReview(reviews, productId, { rating });
    numbers.set(id, index);
    for (let votes = VOTES[index] ?? 0; votes > 0; votes -= 1) {
      await must(reviews.newCustomer().ask, 'helpfulVoteAdd', { reviewId: id });
    }
  }
  await makeReview(reviews, productId, { status: 'PENDING', rating: 5 });
  await makeReview(reviews, productId, { status: 'REJECTED', rating: 5 });
});
afterAll(() => reviews.stop());

interface List {
  nodes: { id: string }[];
  edges: { cursor: string }[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

const LIST = `query ($of: [_Any!]!, $first: Int!, $after: String, $orderBy: ReviewOrder!, $where: ProductReviewWhere) {
  _entities(representations: $of) { ... on Product {
    reviews(first: $first, after: $after, orderBy: $orderBy, where: $where) {
      nodes { id } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } } } }`;

async function ask(variables: Record<string, unknown>, ids = [productId]) {
  const of = ids.map((id) => ({ __typename: 'Product', id }));
  const all = { of, first: 100, orderBy: 'NEWEST', ...variables };
  return reviews.anonymous<{ _entities: { reviews: List | null }[] }>(LIST, all);
}

async function list(variables: Record<string, unknown> = {}): Promise<List> {
  const { data, errors } = await ask(variables);
  expect(errors).toEqual([]);
  return data._entities[0]?.reviews as List;
}

const numbersOf = ({ nodes }: List) => nodes.map(({ id }) => numbers.get(id));

const ORDERS = [
  ['NEWEST', [7, 6, 5, 4, 3, 2, 1, 0]],
  ['MOST_HELPFUL', [2, 5, 0, 7, 3, 6, 4, 1]],
  ['HIGHEST', [7, 3, 1, 4, 0, 6, 5, 2]],
  ['LOWEST', [5, 2, 6, 0, 4, 7, 3, 1]],
] as const;

test.each(ORDERS)('the published reviews in order %s are %j', async (orderBy, expected) => {
  expect(numbersOf(await list({ orderBy }))).toEqual(expected);
});

test.each(ORDERS)('pages in order %s show every review once', async (orderBy, expected) => {
  const seen: unknown[] = [];
  let page = await list({ orderBy, first: 3 });
  for (;;) {
    expect([page.totalCount, page.pageInfo.hasPreviousPage]).toEqual([8, seen.length > 0]);
    seen.push(...numbersOf(page));
    if (!page.pageInfo.hasNextPage) break;
    page = await list({ orderBy, first: 3, after: page.pageInfo.endCursor });
  }
  expect(seen).toEqual(expected);
});

test('a list can be had by ratings, and is counted by them', async () => {
  const page = await list({ where: { ratings: [5, 1, 5] }, orderBy: 'HIGHEST' });
  expect([numbersOf(page), page.totalCount]).toEqual([[7, 3, 1, 5, 2], 5]);
  const none = await list({ where: { ratings: [] } });
  expect([none.nodes, none.totalCount]).toEqual([[], 0]);
  expect((await list({ where: { ratings: null } })).totalCount).toBe(8);
});

test('pages stay where they were while new reviews arrive', async () => {
  const busy = reviews.newId('product');
  const made: string[] = [];
  for (let index = 0; index < 4; index += 1) made.unshift((await makeReview(reviews, busy)).id);
  const first = await ask({ first: 2 }, [busy]);
  const [before] = first.data._entities;
  await makeReview(reviews, busy);
  const rest = await ask({ first: 2, after: before?.reviews?.pageInfo.endCursor }, [busy]);
  const ids = [before, rest.data._entities[0]].flatMap((product) => product?.reviews?.nodes.map(({ id }) => id));
  expect(ids).toEqual(made);
});

test.each([
  [{ first: 0 }, ['first'], 'OUT_OF_RANGE'],
  [{ first: 101 }, ['first'], 'OUT_OF_RANGE'],
  [{ after: 'nonsense' }, ['after'], 'INVALID_FORMAT'],
  [{ where: { ratings: [6] } }, ['where', 'ratings'], 'OUT_OF_RANGE'],
  [{ where: { ratings: [1, 2, 3, 4, 5, 5] } }, ['where', 'ratings'], 'TOO_LONG'],
])('the page %j is refused, naming the argument', async (variables, path, code) => {
  const { data, errors } = await ask(variables);
  expect(data._entities).toEqual([{ reviews: null }]);
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path, code }] });
});

test.each([40_000, 1.5, 'five'])('a cursor that somebody made up, with a rating of %j, is refused', async (rating) => {
  const after = Buffer.from(JSON.stringify(['LOWEST', rating, 'rev_1'])).toString('base64url');
  const { errors } = await ask({ orderBy: 'LOWEST', after });
  expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
});

test('a cursor of another order is refused', async () => {
  const { pageInfo } = await list({ orderBy: 'HIGHEST', first: 1 });
  const { errors } = await ask({ orderBy: 'LOWEST', after: pageInfo.endCursor });
  expect(errors[0]?.extensions?.code).toBe('INVALID_INPUT');
});

describe('a page of products', () => {
  const PAGE = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { id
    rating { average count histogram { rating count } }
    reviews(first: 3) { totalCount nodes { id rating viewerHasVoted author { id } product { id } } }
    critical: reviews(first: 1, orderBy: LOWEST) { nodes { rating } } } } }`;
  interface Page {
    _entities: { id: string; rating: { count: number }; reviews: { nodes: { product: { id: string } }[] } }[];
  }
  const products: string[] = [];
  beforeAll(async () => {
    for (let index = 0; index < 50; index += 1) products.push(reviews.newId('product'));
    const writing = products.map(async (id, index) => {
      for (let written = index % 5; written > 0; written -= 1) await makeReview(reviews, id, { rating: written });
    });
    await Promise.all(writing);
  });

  const of = (count: number) => ({ of: products.slice(0, count).map((id) => ({ __typename: 'Product', id })) });

  test('costs the same statements whatever its length', async () => {
    const { ask } = reviews.newCustomer();
    const cost = (count: number) => reviews.statements(() => ask(PAGE, of(count)));
    const [short, long] = [await cost(10), await cost(50)];
    expect(long).toBe(short);
    expect(long).toBe(4);
  });

  test('shows every product its own', async () => {
    const { data } = await reviews.anonymous<Page>(PAGE, of(50));
    expect(data._entities.map(({ id }) => id)).toEqual(products);
    for (const [index, { id, rating, reviews: shown }] of data._entities.entries()) {
      expect(rating.count).toBe(index % 5);
      expect(shown.nodes).toHaveLength(Math.min(index % 5, 3));
      expect(shown.nodes.every(({ product }) => product.id === id)).toBe(true);
    }
  });

  test('with ratings alone costs one statement', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { rating { average } } } }`;
    expect(await reviews.statements(() => reviews.anonymous(query, of(50)))).toBe(1);
  });

  test('of which nothing is asked costs none', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }`;
    expect(await reviews.statements(() => reviews.anonymous(query, of(50)))).toBe(0);
  });
});
