import { buildSchema, Kind, parse } from 'graphql';
import { complete } from './complete';
import { projectOf } from './project';
import { shapeOf } from './shape-of';

const schema = buildSchema(`
  scalar Any
  enum Size { S M }
  interface Thing { id: ID! name: String }
  type Book implements Thing { id: ID! name: String pages: Int! }
  type Film implements Thing { id: ID! name: String length: Float }
  union Found = Book | Film
  type Query { maybe: Thing things: [Thing!] grid: [[Int!]] found: Found book: Book! size: Size any: Any isOpen: Boolean }
`);

function answer(query: string, data: unknown, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const [operation] = document.definitions;
  const root = schema.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !root) throw new Error('no operation');
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const shape = shapeOf({ schema, root, selectionSet: operation.selectionSet, fragments, variables });
  const object = JSON.parse(JSON.stringify(data));
  const { data: completed, errors } = complete(shape, object, () => false);
  const messages = errors.map(({ message, path }) => `${path?.join('.')}: ${message}`);
  return { projected: JSON.stringify(projectOf(shape)(object)), completed: JSON.stringify(completed), messages };
}

test.each([
  [
    'fields as the client calls them',
    '{ b: book { n: name } book { id } }',
    { b: { n: 'x' }, book: { id: 'b1' } },
    '{"b":{"n":"x"},"book":{"id":"b1"}}',
  ],
  [
    'a field that stands in several fragments once',
    '{ book { ...F ...G pages } } fragment F on Book { id } fragment G on Thing { id name }',
    { book: { id: 'b', name: null, pages: 2 } },
    '{"book":{"id":"b","name":null,"pages":2}}',
  ],
  [
    'objects by what they say they are',
    '{ things { __typename id ... on Film { length } } }',
    {
      things: [
        { __typename: 'Film', id: 1, length: 1.5 },
        { __typename: 'Book', id: 'b' },
      ],
    },
    '{"things":[{"__typename":"Film","id":"1","length":1.5},{"__typename":"Book","id":"b"}]}',
  ],
  ['lists of lists', '{ grid }', { grid: [[1, 2], null, []] }, '{"grid":[[1,2],null,[]]}'],
  [
    'null for what did not come',
    '{ size any isOpen found { ... on Book { id } } }',
    { any: { deep: [1] } },
    '{"size":null,"any":{"deep":[1]},"isOpen":null,"found":null}',
  ],
  [
    'names that everything has',
    '{ constructor: size __proto__: size toString: __typename }',
    { size: 'S' },
    '{"constructor":null,"__proto__":null,"toString":"Query"}',
  ],
  ['nothing more than was asked for', '{ size }', { size: 'M', any: 1 }, '{"size":"M"}'],
])('an answer has %s', (_what, query, data, expected) => {
  const { projected, completed, messages } = answer(query, data);
  expect({ projected, completed, messages }).toEqual({ projected: expected, completed: expected, messages: [] });
});

test('what is left out is decided by variables', () => {
  const query = 'query ($a: Boolean!) { size @include(if: $a) ... @skip(if: $a) { any } }';
  expect(answer(query, { size: 'S', any: 1 }, { a: true }).projected).toBe('{"size":"S"}');
  expect(answer(query, { size: 'S', any: 1 }, { a: false }).projected).toBe('{"any":1}');
});

test.each([
  [
    'null where it may not be takes what it is in',
    '{ things { id name } size }',
    {
      things: [
        { __typename: 'Book', id: 'a', name: 'n' },
        { __typename: 'Book', id: null },
      ],
      size: 'S',
    },
    '{"things":null,"size":"S"}',
    ['things.1.id: Cannot return null for non-nullable field Book.id.'],
  ],
  [
    'up to the whole answer',
    '{ book { pages } }',
    { book: { pages: null } },
    'null',
    ['book.pages: Cannot return null for non-nullable field Book.pages.'],
  ],
  [
    'a wrong value is null, and told',
    '{ size grid isOpen }',
    { size: 'XL', grid: [['one']], isOpen: 'yes' },
    '{"size":null,"grid":[null],"isOpen":null}',
    [
      'size: Size cannot represent what a service sent for it.',
      'grid.0.0: Int cannot represent what a service sent for it.',
      'isOpen: Boolean cannot represent what a service sent for it.',
    ],
  ],
  [
    'so is an object of no type that it could have',
    '{ found { ... on Book { id } } }',
    { found: { __typename: 'Query' } },
    '{"found":null}',
    ['found: A service sent something else than a Found.'],
  ],
  [
    'and a list that is none',
    '{ grid }',
    { grid: 5 },
    '{"grid":null}',
    ['grid: Expected a list, and a service sent something else.'],
  ],
])('%s', (_what, query, data, expected, messages) => {
  expect(answer(query, data)).toEqual({ projected: undefined, completed: expected, messages });
});

test('an object of which only its interface is known is null when more is asked for', () => {
  const lost = { __typename: 'Thing', id: 'gone' };
  const query = '{ maybe { id ... on Book { pages } } }';
  expect(answer('{ maybe { id ... on Thing { name } } }', { maybe: lost }).projected).toBe(
    '{"maybe":{"id":"gone","name":null}}',
  );
  expect(answer(query, { maybe: lost })).toEqual({
    ...{ projected: '{"maybe":null}', completed: '{"maybe":null}', messages: [] },
  });
  const { completed, messages } = answer('{ things { __typename } }', { things: [lost] });
  expect({ completed, messages }).toEqual({
    completed: '{"things":null}',
    messages: ['things.0: Cannot return null for a non-nullable item of the list things.'],
  });
});

test('what is left out depends on nothing', () => {
  const lost = { __typename: 'Thing', id: 'kept' };
  const query = '{ maybe { id ... on Book { pages @skip(if: true) ... @include(if: false) { id } } } }';
  expect(answer(query, { maybe: lost }).projected).toBe('{"maybe":{"id":"kept"}}');
});
