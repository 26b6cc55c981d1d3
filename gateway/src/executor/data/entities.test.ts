import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { typeConditionsOf } from '../type-conditions';
import { entitiesAmong } from './entities';
import { representBy } from './representation';

const types = typeConditionsOf({ Node: ['Book', 'Film'] });
const requires = (...names: string[]): QueryPlanSelectionNode[] => [
  {
    ...{ kind: 'InlineFragment', typeCondition: 'Node' },
    selections: ['__typename', ...names].map((name) => ({ kind: 'Field', name })),
  },
];
const book = (id: unknown, year?: unknown) => ({ __typename: 'Book', id, year });
const film = (id: unknown) => ({ __typename: 'Film', id });

test.each([[['id']], [['id', 'year']]])('objects that are the same by %j are one entity', (names) => {
  const objects = [book('1', 1990), book('2', 1990), book('1', 1990), book('2', 1990)];
  const { texts, targets } = entitiesAmong(objects, representBy(requires(...names), types, undefined));
  expect(texts.map((text) => JSON.parse(text).id)).toEqual(['1', '2']);
  expect(targets).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('what is alike is not the same: types, numbers and texts, nothing and null', () => {
  const objects = [book('1'), film('1'), book(1), book(null), book(undefined), film(null)];
  const { texts, targets } = entitiesAmong(objects, representBy(requires('id'), types, undefined));
  expect(texts).toEqual([
    '{"__typename":"Book","id":"1"}',
    '{"__typename":"Film","id":"1"}',
    '{"__typename":"Book","id":1}',
    '{"__typename":"Book","id":null}',
    '{"__typename":"Film","id":null}',
  ]);
  expect(targets).toEqual([[0], [1], [2], [3], [5]]);
});

test('objects of a type that nothing is required of are no entities', () => {
  const onBooks = representBy(
    [{ kind: 'InlineFragment', typeCondition: 'Book', selections: requires('id') }],
    types,
    undefined,
  );
  expect(entitiesAmong([film('1'), book('1')], onBooks)).toEqual({
    texts: ['{"__typename":"Book","id":"1"}'],
    targets: [[1]],
  });
});
