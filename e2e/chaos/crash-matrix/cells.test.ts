import { cellsOf, fewOf, nameOfCell } from './cells';
import { standsOf } from './stands';

const step = (name: string, parts: { local?: boolean; pivot?: true; compensate?: unknown } = {}) => ({
  name,
  ...parts,
});
const undo = { compensate: () => {} };

const steps = [
  step('freeze', { local: true, ...undo }),
  step('reserve', undo),
  step('pay', undo),
  step('commit', { pivot: true }),
  step('tell', { local: true }),
];
const cellsWith = (all: typeof steps) =>
  cellsOf(standsOf({ name: 'checkout', steps: all }, { declined: 'pay', expired: 'commit' }));

test('every step is hit before and after, and every compensation on each way back, the last first', () => {
  const names = cellsWith(steps).map(nameOfCell);
  expect(names.filter((name) => name.endsWith('redis'))).toEqual(
    [
      ...['freeze', 'reserve', 'pay', 'commit', 'tell'].map((name) => `bought: ${name}`),
      ...['reserve:undo', 'freeze:undo'].map((name) => `declined: ${name}`),
      ...['pay:undo', 'reserve:undo', 'freeze:undo'].map((name) => `expired: ${name}`),
    ].flatMap((name) => [`${name}, before: redis`, `${name}, after: redis`]),
  );
});

test('everybody is hit, and called services where there are some', () => {
  const victims = (row: string) =>
    cellsWith(steps)
      .map(nameOfCell)
      .filter((name) => name.startsWith(row));
  expect(victims('bought: pay, after')).toEqual(
    ['checkout', 'called service', 'database', 'redis'].map((victim) => `bought: pay, after: ${victim}`),
  );
  expect(victims('bought: tell, after')).toEqual(
    ['checkout', 'database', 'redis'].map((victim) => `bought: tell, after: ${victim}`),
  );
});

test('a new step is covered by existing', () => {
  const [first, ...others] = steps;
  const more = cellsWith([...(first ? [first] : []), step('check', undo), ...others]).map(nameOfCell);
  const known = new Set(cellsWith(steps).map(nameOfCell));
  const added = more.filter((name) => !known.has(name));
  expect(added).toHaveLength(2 * 4 * 3);
  expect(added.every((name) => name.includes('check'))).toBe(true);
});

test('a few of them have every victim at the pivot and both ways back', () => {
  expect(fewOf(cellsWith(steps), 'commit').map(nameOfCell)).toEqual([
    'bought: commit, after: checkout',
    'bought: commit, before: called service',
    'bought: commit, after: database',
    'bought: commit, before: redis',
    'declined: reserve:undo, before: checkout',
    'expired: pay:undo, before: checkout',
  ]);
});

test('a way that turns back at no step of a saga is no way', () => {
  expect(() => standsOf({ name: 'checkout', steps }, { declined: 'pai', expired: 'commit' })).toThrow('no step pai');
});
