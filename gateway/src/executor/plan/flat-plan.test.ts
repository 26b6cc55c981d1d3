import type { FetchDataRewrite, FetchNode, PlanNode } from '@apollo/query-planner';
import { flatten } from './flat-plan';

const fetch = (operation: string, parts: Partial<FetchNode> = {}): FetchNode => ({
  ...{ kind: 'Fetch', serviceName: 's', operation, operationName: undefined, operationKind: 'query' as never },
  ...parts,
});
const entities = (path: string, requires: readonly string[], selection: string): PlanNode => ({
  kind: 'Flatten',
  path: path.split('.'),
  node: fetch(`{_entities(representations:$representations){...on T{${selection}}}}`, {
    requires: requires.map((name) => ({ kind: 'Field', name })),
  }),
});
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });
const afterEach = (node: PlanNode) => flatten({ kind: 'QueryPlan', node }).map(({ after }) => after);

test('a fetch waits for the fetches whose data it is made from, and for no others of their wave', () => {
  const plan = sequence(
    parallel(fetch('{products{__typename id}}'), fetch('{me{__typename id}}')),
    parallel(entities('products.@', ['__typename', 'id'], 'price'), entities('me', ['__typename', 'id'], 'orders{id}')),
    entities('products.@', ['__typename', 'id', 'price'], 'tax'),
  );
  expect(afterEach(plan)).toEqual([[], [], [0], [1], [0, 2]]);
});

test('what is renamed when it arrives counts under its new name', () => {
  const rename: FetchDataRewrite = {
    ...{ kind: 'KeyRenamer', path: ['products', '... on T', 'price_0'], renameKeyTo: 'price' },
  };
  const plan = sequence(
    fetch('{products{__typename id}}'),
    fetch('{products{price_0:price}}', { outputRewrites: [rename] }),
    entities('products.@', ['price'], 'tax'),
  );
  expect(afterEach(plan)[2]).toEqual([0, 1]);
});

test('what arguments are taken from around objects is waited for', () => {
  const locale: FetchDataRewrite = { kind: 'KeyRenamer', path: ['..', '... on T', 'locale'], renameKeyTo: 'c' };
  const greeting = fetch('{_entities(representations:$representations){...on U{greeting(locale:$c)}}}', {
    ...{ requires: [{ kind: 'Field', name: 'id' }], contextRewrites: [locale] },
  });
  const plan = sequence(
    fetch('{teams{__typename id players{__typename id}}}'),
    parallel(entities('teams.@', ['id'], 'locale'), entities('teams.@', ['id'], 'name')),
    { kind: 'Flatten', path: ['teams', '@', 'players', '@'], node: greeting },
  );
  expect(afterEach(plan)[3]).toEqual([0, 1]);
});

test('what has effects keeps its order', () => {
  const change = (operation: string) => fetch(operation, { operationKind: 'mutation' as never });
  const plan = sequence(change('{one}'), change('{two}'), entities('two', [], 'more'));
  expect(afterEach(plan)).toEqual([[], [0], [0, 1]]);
});

test('conditions are those of all that a fetch stands in', () => {
  const inner: PlanNode = { kind: 'Condition', condition: 'b', elseClause: fetch('{x}') };
  const node: PlanNode = { kind: 'Condition', condition: 'a', ifClause: sequence(inner, fetch('{y}')) };
  expect(flatten({ kind: 'QueryPlan', node }).map(({ conditions }) => conditions)).toEqual([
    [
      { variable: 'a', is: true },
      { variable: 'b', is: false },
    ],
    [{ variable: 'a', is: true }],
  ]);
});

test('what is deferred waits for the data that it is made from only, and says for which part it is', () => {
  const node: PlanNode = {
    kind: 'Defer',
    primary: {
      node: sequence(fetch('{products{__typename id}}'), entities('products.@', ['__typename', 'id'], 'name')),
    },
    deferred: [
      { depends: [], queryPath: [], label: '0', node: entities('products.@', ['__typename', 'id'], 'price') },
      { depends: [], queryPath: [], label: '1' },
    ],
  };
  expect(flatten({ kind: 'QueryPlan', node }).map(({ part, after }) => ({ part, after }))).toEqual([
    { part: undefined, after: [] },
    { part: undefined, after: [0] },
    { part: '0', after: [0] },
  ]);
});
