import { typeConditionsOf } from '../type-conditions';
import { rewriteWith } from './rewrite';

const types = typeConditionsOf({ Node: ['Book', 'Film'] });

test('a field is renamed wherever the path leads, in objects of the type it is about', () => {
  const rename = rewriteWith(
    [{ kind: 'KeyRenamer', path: ['items', '... on Book', 'name_0'], renameKeyTo: 'name' }],
    types,
  );
  const answer = {
    items: [[{ __typename: 'Book', name_0: 'a' }], [{ __typename: 'Film', name_0: 'b' }, { name_0: 'c' }, null]],
  };
  rename?.(answer);
  expect(answer).toEqual({
    items: [[{ __typename: 'Book', name: 'a' }], [{ __typename: 'Film', name_0: 'b' }, { name: 'c' }, null]],
  });
});

test('there is nothing to do without rewrites', () => {
  expect(rewriteWith([], types)).toBeUndefined();
  expect(rewriteWith(undefined, types)).toBeUndefined();
});
