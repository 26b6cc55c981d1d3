import { companiesOf } from './company';
import type { PlannedFetch } from './flat-plan';

const fetch = (serviceName: string, after: readonly number[], more: object = {}) =>
  ({ node: { serviceName, requires: [] }, after, part: undefined, ...more }) as unknown as PlannedFetch;
const root = { node: { serviceName: 'goods' }, after: [], part: undefined } as unknown as PlannedFetch;

test('one that others wait for travels with those that are as many steps from the beginning', () => {
  const fetches = [root, fetch('stock', [0]), fetch('stock', [0]), fetch('stock', [1]), fetch('prices', [2])];
  const [, one, other] = companiesOf(fetches);
  expect([one, other]).toEqual([
    { others: [2], isLast: false },
    { others: [1], isLast: false },
  ]);
});

test('one that nobody waits for travels with whatever is asked of the same service', () => {
  const fetches = [root, fetch('stock', [0]), fetch('prices', [0]), fetch('stock', [2])];
  const companies = companiesOf(fetches);
  expect(companies[1]).toEqual({ others: [3], isLast: true });
  expect(companies[3]).toEqual({ others: [1], isLast: true });
});

test('nobody travels with what is for another part of the answer, or asks for no entities', () => {
  const fetches = [root, fetch('goods', [0]), fetch('goods', [0], { part: 0 }), fetch('prices', [0])];
  expect(companiesOf(fetches).map(({ others }) => others)).toEqual([[], [], [], []]);
});
