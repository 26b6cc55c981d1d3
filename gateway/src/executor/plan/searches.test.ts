import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { flatten } from './flat-plan';
import { searchesOf } from './searches';

const fetch = (operation: string, requires?: readonly string[]): FetchNode => ({
  ...{ kind: 'Fetch', serviceName: 's', operation, operationName: undefined, operationKind: 'query' as never },
  ...(requires && { requires: requires.map((name) => ({ kind: 'Field', name })) }),
});
const entities = (path: string, requires: readonly string[], selection: string): PlanNode => ({
  kind: 'Flatten',
  path: path.split('.'),
  node: fetch(`{_entities(representations:$representations){...on T{${selection}}}}`, requires),
});
const searches = (...nodes: PlanNode[]) =>
  searchesOf(flatten({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }));

test('what several fetches look for is found once, until something comes that it depends on', () => {
  const found = searches(
    fetch('{products{__typename id makers{id}}}'),
    entities('products.@', ['__typename', 'id'], 'price'),
    entities('products.@', ['__typename', 'id'], 'name'),
    entities('products.@', ['__typename', 'id', 'price'], 'tax'),
    entities('products.@.makers.@', ['id'], 'name'),
  );
  expect(found.map(({ alongside, among }) => [alongside, among])).toEqual([
    [0, 0],
    [1, 1],
    [1, 1],
    [1, 3],
    [4, 4],
  ]);
  expect(found.map(({ outdates }) => outdates)).toEqual([
    { objects: [1, 4], entities: [1, 3, 4] },
    { objects: [], entities: [3] },
    { objects: [], entities: [] },
    { objects: [], entities: [] },
    { objects: [], entities: [] },
  ]);
});

test('who adds to anything on the way there, or says of which type something is, may lead to others', () => {
  const [, again, narrower] = searches(
    fetch('{shop{id shelf{box{id}}}}'),
    fetch('{shop{shelf{name}}}'),
    entities('shop.shelf.box', ['id'], '__typename'),
    entities('shop.shelf.box', ['id'], 'weight'),
  );
  expect(again?.outdates).toEqual({ objects: [2], entities: [2] });
  expect(narrower?.outdates).toEqual({ objects: [], entities: [2] });
});
