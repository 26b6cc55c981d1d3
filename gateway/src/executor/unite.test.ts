import { isUnitable, unite } from './unite';

const prices = {
  query:
    'query P($representations:[_Any!]!,$c:String){_entities(representations:$representations){...on M{price(c:$c)}}}',
  variables: { representations: [{ id: 'm' }], c: 'EUR' },
};
const ranges = {
  query: 'query R($representations:[_Any!]!){_entities(representations:$representations){...on P{range}}}',
  variables: { representations: [{ id: 'p' }] },
};

test('queries for entities travel as one, each with its own alias and variables', () => {
  const { query, variables } = unite([prices, ranges]);
  expect(query.replace(/\s+/g, ' ').trim()).toBe(
    'query P($representations_0: [_Any!]!, $c_0: String, $representations_1: [_Any!]!) { ' +
      'e0: _entities(representations: $representations_0) { ... on M { price(c: $c_0) } } ' +
      'e1: _entities(representations: $representations_1) { ... on P { range } } }',
  );
  expect(variables).toEqual({ representations_0: [{ id: 'm' }], c_0: 'EUR', representations_1: [{ id: 'p' }] });
});

test('each is told what was said to it', () => {
  const { split } = unite([prices, ranges]);
  const answers = split({
    data: { e0: [{ price: 1 }, null], e1: [{ range: null }] },
    errors: [
      { message: 'no price', path: ['e0', 1] },
      { message: 'no range', path: ['e1', 0, 'range'] },
    ],
  });
  expect(answers).toEqual([
    { data: { _entities: [{ price: 1 }, null] }, errors: [{ message: 'no price', path: ['_entities', 1] }] },
    { data: { _entities: [{ range: null }] }, errors: [{ message: 'no range', path: ['_entities', 0, 'range'] }] },
  ]);
});

test('what is wrong with the request is said to all of them', () => {
  const errors = [{ message: 'too many' }];
  expect(unite([prices, ranges]).split({ data: null, errors })).toEqual([
    { data: null, errors },
    { data: null, errors },
  ]);
});

test.each([
  ['a query for entities', prices.query, true],
  ['a query for something else', '{ products { id } }', false],
  ['a query for something else besides', '{ products { id } _entities(representations: []) { __typename } }', false],
  ['a mutation', 'mutation { a }', false],
  ['a query with fragments', '{ _entities(representations: []) { ...F } } fragment F on P { id }', false],
])('%s travels with others: %#', (_what, query, expected) => {
  expect(isUnitable({ query })).toBe(expected);
});
