import { tableOfScenarios } from './table';

test('scenarios stand below each other, long names in several lines, and are counted', () => {
  const short = { name: 'somebody buys something', runs: 1, orders: 1, seconds: 1.23, isFine: true };
  const long = { name: `${'many '.repeat(20)}buy`, runs: 3, orders: 60, seconds: 12, isFine: false };
  const lines = tableOfScenarios([short, long]).split('\n');
  expect(lines.map((line) => line.replace(/ +/g, ' '))).toEqual([
    'scenario runs orders seconds result',
    'somebody buys something 1 1 1.2 holds',
    `${'many '.repeat(15).trim()} 3 60 12.0 FAILS`,
    ` ${'many '.repeat(5)}buy`,
    '1 of 2 scenarios hold, with 61 orders.',
  ]);
  expect(new Set(lines.slice(0, 3).map((line) => line.length)).size).toBe(1);
});
