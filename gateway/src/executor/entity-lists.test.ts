import type { Call } from './call';
import type { CompiledFetch } from './compile';
import { listsOf, shareOf } from './entity-lists';

const call = (question: string | undefined, ...representations: string[]): Call => ({
  fetch: { question } as CompiledFetch,
  variables: {},
  representations,
});
const calls = [
  call('price', 'a', 'b'),
  call('name', 'a'),
  call('price', 'c', 'b'),
  call(undefined, 'b'),
  call(undefined, 'b'),
];
const lists = listsOf(calls);
const [prices, names] = lists as [(typeof lists)[0], (typeof lists)[0]];
const [first, second] = prices.shares as [(typeof prices.shares)[0], (typeof prices.shares)[0]];

test('calls that ask the same have one list, with each entity once', () => {
  expect(lists.map(({ texts }) => texts)).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['b']]);
  expect(lists.map(({ shares }) => shares.map((share) => share.call))).toEqual([[0, 2], [1], [3], [4]]);
});

test('each is told of its entities, in its order', () => {
  const said = { data: { _entities: [{ p: 1 }, null, { p: 3 }] } };
  expect(shareOf(said, first, 3)).toEqual({ data: { _entities: [{ p: 1 }, null] } });
  expect(shareOf(said, second, 3)).toEqual({ data: { _entities: [{ p: 3 }, null] } });
});

test('each is told what is wrong with its entities, and with all', () => {
  const errors = [
    { message: 'a', path: ['_entities', 0, 'p'] },
    { message: 'b', path: ['_entities', 1] },
    { message: 'all', path: ['_entities'] },
    { message: 'nowhere' },
  ];
  const said = { data: { _entities: [null, null, { p: 3 }] }, errors };
  expect(shareOf(said, second, 3).errors).toEqual([{ ...errors[1], path: ['_entities', 1] }, errors[2], errors[3]]);
  expect(shareOf(said, first, 3).errors).toEqual(errors);
  expect(shareOf({ ...said, errors: errors.slice(0, 1) }, second, 3)).not.toHaveProperty('errors');
});

test('no error is lost over a path that is none, and who gets nothing is told why', () => {
  const odd = [
    { message: 'odd', path: 'p.0' as never },
    { message: 'empty', path: [] },
  ];
  expect(shareOf({ data: { _entities: [null, null, null] }, errors: odd }, second, 3).errors).toEqual([
    { message: 'odd' },
    { message: 'empty' },
  ]);
  const errors = [{ message: 'a', path: ['_entities', 0, 'p'] }];
  expect(shareOf({ data: null, errors }, second, 3)).toEqual({
    data: null,
    errors: [{ message: 'a', path: ['_entities'] }],
  });
});

test.each([[[{ p: 1 }, null]], [[null, null, null, null]], [{ 0: null }], [undefined]])(
  '%j is nobody’s answer',
  (_entities) => {
    expect(shareOf({ data: { _entities } }, first, 3)).toEqual({ data: { _entities: undefined } });
  },
);

test('who is alone is told all there is', () => {
  const said = { data: { _entities: [{ name: 'x' }, 'more'] } };
  for (const share of names.shares) expect(shareOf(said, share, 1)).toBe(said);
});
