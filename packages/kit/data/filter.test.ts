import { type Filter, hasTooManyConditions } from './filter';

const conditions = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_none, index) => [`part${index}`, index]));

test.each([
  ['conditions', conditions(50)],
  ['branches, each of them counted', { OR: Array.from({ length: 50 }, () => ({})) }],
  ['conditions in branches of branches', { NOT: { AND: [{ OR: [conditions(24), {}] }, conditions(21)] } }],
  ['one condition that allows many values', { ids: Array.from({ length: 100 }, String), ...conditions(49) }],
  [
    'lists of conditions',
    { attributes: Array.from({ length: 40 }, () => ({ code: 'a', is: true })), ...conditions(10) },
  ],
])('fifty %s are enough', (_what, filter: Filter & Record<string, unknown>) => {
  const asMany = { ...filter, nothing: null, missing: undefined };
  const oneMore = { ...filter, oneMore: [] };
  expect([hasTooManyConditions(asMany), hasTooManyConditions(oneMore)]).toEqual([false, true]);
});
