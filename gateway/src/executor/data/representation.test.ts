import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { typeConditionsOf } from '../type-conditions';
import type { JsonObject } from './json';
import { type Representations, representBy } from './representation';
import { rewriteWith } from './rewrite';

const types = typeConditionsOf({ Node: ['Book', 'Film'] });
const field = (name: string, selections?: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  ...{ kind: 'Field', name },
  ...(selections && { selections }),
});
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});
/** What a service is told of an object. */
function told(representations: Representations, object: JsonObject): string | undefined {
  const representation = representations(object.__typename);
  return representation.keyOf(object) === undefined ? undefined : representation.write(object);
}

const book = { __typename: 'Book', id: 'b1', size: { pages: 3, paper: null }, tags: [['a'], ['b']], other: 1 };

test('an entity is represented by what is required of its type, through all fragments about it', () => {
  const represent = representBy(
    [
      on('Node', field('__typename'), field('id')),
      on('Book', field('size', [field('pages')]), field('tags')),
      on('Book', field('size', [field('paper')])),
      on('Film', field('length')),
    ],
    types,
    undefined,
  );
  expect(told(represent, book)).toBe(
    '{"__typename":"Book","id":"b1","size":{"pages":3,"paper":null},"tags":[["a"],["b"]]}',
  );
  expect(told(represent, { __typename: 'Film', id: 'f1', length: 90 })).toBe(
    '{"__typename":"Film","id":"f1","length":90}',
  );
});

test('what is not required of an object, or did not arrive, makes it none', () => {
  const represent = representBy([on('Book', field('__typename'), field('isbn'))], types, undefined);
  expect(told(represent, { __typename: 'Film', isbn: 'x' })).toBeUndefined();
  expect(told(represent, book)).toBeUndefined();
  expect(told(represent, { __typename: 'Book', isbn: null })).toBe('{"__typename":"Book","isbn":null}');
});

test('a service that knows an interface as a type is told of it under that name', () => {
  const rename = rewriteWith([{ kind: 'ValueSetter', path: ['... on Book', '__typename'], setValueTo: 'Node' }], types);
  const represent = representBy([on('Node', field('__typename'), field('id'))], types, rename);
  expect(told(represent, book)).toBe('{"__typename":"Node","id":"b1"}');
  expect(book.__typename).toBe('Book');
});
