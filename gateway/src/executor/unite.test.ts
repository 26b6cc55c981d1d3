import type { Call } from './call';
import type { CompiledFetch } from './compile';
import { openingOf } from './request-body';
import { unite } from './unite';

const call = (operation: string, names: readonly string[], ...representations: string[]): Call => ({
  fetch: { operation, opening: openingOf(operation), variables: names } as unknown as CompiledFetch,
  variables: { c: 'EUR', other: 1, constructor: 2 },
  representations,
});
const prices = call(
  'query P($representations:[_Any!]!,$c:String){_entities(representations:$representations){...on M{price(c:$c)}}}',
  ['c'],
  '{"id":"m"}',
);
const ranges = call(
  'query R($representations:[_Any!]!,$c:String){_entities(representations:$representations){...on P{range(c:$c)}}}',
  ['c', 'toString'],
  '{"id":"p"}',
  '{"id":"q"}',
);
const sent = (calls: readonly Call[]) => {
  const { query, variables } = JSON.parse(unite(calls).body);
  return { query: query.replace(/\s+/g, ' ').trim(), variables };
};

test('a call by itself is sent as it was planned', () => {
  expect(sent([prices])).toEqual({
    query: prices.fetch.operation,
    variables: { representations: [{ id: 'm' }], c: 'EUR' },
  });
});

test('calls travel as one, each with its own alias and entities, and with the variables that they share', () => {
  expect(sent([prices, ranges])).toEqual({
    query:
      'query P($representations_0: [_Any!]!, $c: String, $representations_1: [_Any!]!) { ' +
      'e0: _entities(representations: $representations_0) { ... on M { price(c: $c) } } ' +
      'e1: _entities(representations: $representations_1) { ... on P { range(c: $c) } } }',
    variables: { representations_0: [{ id: 'm' }], representations_1: [{ id: 'p' }, { id: 'q' }], c: 'EUR' },
  });
});

test('each is told what was said to it', () => {
  const { split } = unite([prices, ranges]);
  const answers = split({
    data: { e0: [{ price: 1 }], e1: [{ range: null }, null] },
    errors: [
      { message: 'no price', path: ['e0', 0] },
      { message: 'no range', path: ['e1', 0, 'range'] },
    ],
  });
  expect(answers).toEqual([
    { data: { _entities: [{ price: 1 }] }, errors: [{ message: 'no price', path: ['_entities', 0] }] },
    {
      data: { _entities: [{ range: null }, null] },
      errors: [{ message: 'no range', path: ['_entities', 0, 'range'] }],
    },
  ]);
});

test('what is wrong with the request is said to all of them', () => {
  const errors = [{ message: 'too many' }];
  expect(unite([prices, ranges]).split({ data: null, errors })).toEqual([
    { data: null, errors },
    { data: null, errors },
  ]);
});

test('who gets nothing because another one could not be answered is told why', () => {
  const errors = [
    { message: 'no price', path: ['e0', 0, 'price'] },
    { message: 'no such type', path: ['e1'] },
  ];
  const [first, second] = unite([prices, ranges]).split({ data: null, errors });
  expect(first?.errors).toEqual([
    { message: 'no price', path: ['_entities', 0, 'price'] },
    { message: 'no such type', path: ['_entities'] },
  ]);
  expect(second?.errors).toEqual([{ message: 'no such type', path: ['_entities'] }]);
});

test.each([[[]], [['_entities', 0]], ['e0'], [null]])('an error that is nowhere is told to all: %j', (path) => {
  const data = { e0: [null], e1: [null, null] };
  const errors = [{ message: 'no', path: path as never }];
  for (const part of unite([prices, ranges]).split({ data, errors })) expect(part.errors).toEqual([{ message: 'no' }]);
});
