import { coresIn } from './available-cores';

test.each([
  ['200000 100000\n', 2],
  ['150000 100000\n', 1],
  ['50000 100000\n', 1],
  ['max 100000\n', Number.POSITIVE_INFINITY],
  ['', Number.POSITIVE_INFINITY],
])('a share of %j is %d cores', (share, cores) => {
  expect(coresIn(share)).toBe(cores);
});
