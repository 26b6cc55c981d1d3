import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema, type GraphQLFormattedError, Kind, parse } from 'graphql';
import type { ServiceAnswer } from '#kit/edge';
import { compileOperation } from './compile';
import { run } from './run';
import { typeConditionsOf } from './type-conditions';

const schema = buildSchema(`
  type Query { reviews: [Review!] me: User }
  type Review { text: String product: Product }
  type Product { id: ID name: String price: Int! }
  type User { id: ID name: String }
`);
const QUERY = '{ reviews { text product { id name price } } me { name } }';

const fetch = (serviceName: string, operation: string, requires?: QueryPlanSelectionNode[]): FetchNode => ({
  ...{ kind: 'Fetch', serviceName, operation, operationName: undefined, operationKind: 'query' as never },
  ...(requires && { requires }),
});
const entities = (service: string, type: string, path: string, selection: string): PlanNode => ({
  kind: 'Flatten',
  path: path.split('.'),
  node: fetch(
    service,
    `query($representations:[_Any!]!){_entities(representations:$representations){...on ${type}{${selection}}}}`,
    [
      {
        ...{ kind: 'InlineFragment', typeCondition: type },
        selections: ['__typename', 'id'].map((name) => ({ kind: 'Field', name })),
      },
    ],
  ),
});

const plan: QueryPlan = {
  kind: 'QueryPlan',
  node: {
    kind: 'Sequence',
    nodes: [
      {
        kind: 'Parallel',
        nodes: [fetch('reviews', '{reviews{text product{__typename id}}}'), fetch('users', '{me{__typename id}}')],
      },
      {
        kind: 'Parallel',
        nodes: [
          entities('goods', 'Product', 'reviews.@.product', 'name'),
          entities('goods', 'Product', 'reviews.@.product', 'price'),
          entities('users', 'User', 'me', 'name'),
        ],
      },
    ],
  },
};

const product = (id: string) => ({ __typename: 'Product', id });
const REVIEWS = {
  data: {
    reviews: [
      { text: 'a', product: product('1') },
      { text: 'b', product: product('2') },
      { text: 'c', product: null },
      { text: 'd', product: product('1') },
    ],
  },
};
const ME = { data: { me: { __typename: 'User', id: 'u' } } };

function compile(query: string, planned: QueryPlan) {
  const [operation] = parse(query).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return compileOperation({ operation, fragments: {}, plan: planned }, { schema, types: typeConditionsOf({}) });
}

/** Run the query over services that answer like this to their first request, second one, and so on. */
async function ask(said: Record<string, (ServiceAnswer | Error)[]>) {
  const compiled = compile(QUERY, plan);
  const requests: { service: string; variables: Record<string, unknown> }[] = [];
  const { data, errors } = await run(compiled, {
    ...{ given: {}, variables: {} },
    async ask(service, { body }) {
      requests.push({ service, variables: JSON.parse(body).variables });
      const answer = said[service]?.shift();
      if (!answer || answer instanceof Error) throw answer ?? new Error(`${service} was asked once too often`);
      return structuredClone(answer); // what is answered becomes part of the answer that is put together
    },
  });
  const told = errors.map(({ path, message }: GraphQLFormattedError) => `${path?.join('.') ?? ''}: ${message}`);
  return { data: JSON.parse(JSON.stringify(data)), told, requests };
}

const GOODS = {
  data: { e0: [{ name: 'one' }, { name: 'two' }], e1: [{ price: 1 }, { price: 2 }] },
};
const NAMED = { data: { _entities: [{ name: 'Ada' }] } };

test('an entity is asked for once, in one request with all that is asked of its service at that time', async () => {
  const { data, told, requests } = await ask({ reviews: [REVIEWS], users: [ME, NAMED], goods: [GOODS] });
  expect(data.reviews).toEqual([
    { text: 'a', product: { id: '1', name: 'one', price: 1 } },
    { text: 'b', product: { id: '2', name: 'two', price: 2 } },
    { text: 'c', product: null },
    { text: 'd', product: { id: '1', name: 'one', price: 1 } },
  ]);
  expect(data.me).toEqual({ name: 'Ada' });
  expect(told).toEqual([]);
  expect(requests.filter(({ service }) => service === 'goods').map(({ variables }) => variables)).toEqual([
    { representations_0: [product('1'), product('2')], representations_1: [product('1'), product('2')] },
  ]);
});

test('an error about an entity is told wherever that stands, and explains the null that rises from it', async () => {
  const goods = {
    data: { e0: [{ name: 'one' }, { name: 'two' }], e1: [null, { price: 2 }] },
    errors: [{ message: 'no price', path: ['e1', 0, 'price'] }],
  };
  const { data, told } = await ask({ reviews: [REVIEWS], users: [ME, NAMED], goods: [goods] });
  expect(data.reviews.map(({ product }: { product: unknown }) => product)).toEqual([
    null,
    { id: '2', name: 'two', price: 2 },
    null,
    null,
  ]);
  expect(told).toEqual(['reviews.0.product.price: no price', 'reviews.3.product.price: no price']);
});

test('an error that two fetches came to know is told once', async () => {
  const goods = {
    data: { e0: [{ name: null }, { name: 'two' }], e1: [{ price: 1 }, { price: 2 }] },
    errors: [
      { message: 'no such thing', path: ['e0', 0, 'name'] },
      { message: 'no such thing', path: ['e1', 0, 'name'] },
      { message: 'nor such a name', path: ['e1', 0, 'name'] },
    ],
  };
  const { told } = await ask({ reviews: [REVIEWS], users: [ME, NAMED], goods: [goods] });
  expect(told.toSorted()).toEqual([
    'reviews.0.product.name: no such thing',
    'reviews.0.product.name: nor such a name',
    'reviews.3.product.name: no such thing',
    'reviews.3.product.name: nor such a name',
  ]);
});

test('an error whose path is none costs nothing of what came with it', async () => {
  const reviews = { ...REVIEWS, errors: [{ message: 'slow', path: 'reviews.0' as never }] };
  const { data, told } = await ask({ reviews: [reviews], users: [ME, NAMED], goods: [GOODS] });
  expect(data.reviews).toHaveLength(4);
  expect(told).toEqual([': slow']);
});

test('a service that is away costs its own fields and one error for each of its fetches', async () => {
  const { data, told } = await ask({ reviews: [REVIEWS], users: [new Error('away')], goods: [GOODS] });
  expect(data.me).toBeNull();
  expect(data.reviews).toHaveLength(4);
  expect(told).toEqual([': away']);
});

test('a service that is away while more is asked of it than a function takes arguments is told of once, too', async () => {
  const reviews = { data: { reviews: Array.from({ length: 150_000 }, () => ({ text: 'a', product: product('1') })) } };
  const { data, told } = await ask({ reviews: [reviews], users: [ME, NAMED], goods: [new Error('away')] });
  expect(data.reviews[149_999]).toEqual({ text: 'a', product: null });
  expect(told).toEqual([': away']);
});

test('an answer about other entities than those that were asked about is none', async () => {
  const goods = { data: { e0: [{ name: 'one' }], e1: [{ price: 1 }, { price: 2 }] } };
  const { data, told } = await ask({ reviews: [REVIEWS], users: [ME, NAMED], goods: [goods] });
  expect(data.reviews[0].product).toEqual({ id: '1', name: null, price: 1 });
  expect(told).toEqual([': goods was asked for 2 entities, and answered something else']);
});

test('who looks for entities later finds those, too, that came after somebody looked for them', async () => {
  const both = '{reviews{product{__typename id}}}';
  const later: QueryPlan = {
    kind: 'QueryPlan',
    node: {
      kind: 'Sequence',
      nodes: [
        fetch('reviews', both),
        entities('goods', 'Product', 'reviews.@.product', 'name'),
        fetch('more', both),
        entities('prices', 'Product', 'reviews.@.product', 'price'),
      ],
    },
  };
  let note = () => {};
  const named = new Promise<void>((resolve) => {
    note = resolve;
  });
  const said: Record<string, (representations: readonly { id: string }[]) => Promise<ServiceAnswer['data']>> = {
    reviews: async () => ({ reviews: [{ product: product('1') }, { product: null }] }),
    async more() {
      await named;
      return { reviews: [{ product: product('1') }, { product: product('2') }] };
    },
    async goods(asked) {
      note();
      return { _entities: asked.map(({ id }) => ({ name: `n${id}` })) };
    },
    prices: async (asked) => ({ _entities: asked.map(({ id }) => ({ price: Number(id) })) }),
  };
  const { data } = await run(compile('{ reviews { product { name price } } }', later), {
    ...{ given: {}, variables: {} },
    ask: async (service, { body }) => ({ data: await said[service]?.(JSON.parse(body).variables.representations) }),
  });
  expect(JSON.parse(JSON.stringify(data))).toEqual({
    reviews: [{ product: { name: 'n1', price: 1 } }, { product: { name: null, price: 2 } }],
  });
});
