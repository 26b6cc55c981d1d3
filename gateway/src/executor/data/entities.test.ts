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
  const { texts, targets, entityOf } = entitiesAmong(objects, representBy(requires(...names), types, undefined));
  expect(texts.map((text) => JSON.parse(text).id)).toEqual(['1', '2']);
  expect(targets).toEqual([0, 1, 2, 3]);
  expect(entityOf).toEqual([0, 1, 0, 1]);
});

test('what is alike is not the same: types, numbers and texts, nothing and null', () => {
  const objects = [book('1'), film('1'), book(1), book(null), book(undefined), film(null)];
  const { texts, targets, entityOf } = entitiesAmong(objects, representBy(requires('id'), types, undefined));
  expect(texts).toEqual([
    '{"__typename":"Book","id":"1"}',
    '{"__typename":"Film","id":"1"}',
    '{"__typename":"Book","id":1}',
    '{"__typename":"Book","id":null}',
    '{"__typename":"Film","id":null}',
  ]);
  expect(targets).toEqual([0, 1, 2, 3, 5]);
  expect(entityOf).toEqual([0, 1, 2, 3, 4]);
});

test('objects with one key that differ in what else is required are several entities, each once', () => {
  const sizes = [{ pages: 1 }, { pages: 2 }, { pages: 1 }];
  const objects = [book('1', sizes[0]), book('1', sizes[1]), book('1', sizes[0]), book('1', sizes[2]), book('1')];
  const { texts, targets, entityOf } = entitiesAmong(objects, representBy(requires('id', 'year'), types, undefined));
  expect(texts.map((text) => JSON.parse(text).year)).toEqual([{ pages: 1 }, { pages: 2 }]);
  expect(targets).toEqual([0, 1, 2, 3]);
  expect(entityOf).toEqual([0, 1, 0, 0]);
});

test('objects of a type that nothing is required of are no entities', () => {
  const onBooks = representBy(
    [{ kind: 'InlineFragment', typeCondition: 'Book', selections: requires('id') }],
    types,
    undefined,
  );
  expect(entitiesAmong([film('1'), book('1')], onBooks)).toEqual({
    texts: ['{"__typename":"Book","id":"1"}'],
    targets: [1],
    entityOf: [0],
  });
});
