import { type ScenarioRow, tableOf } from './table';

test('a matrix shows how cells ended; one in whose shop something does not hold fails, however it ended', () => {
  const cell = (row: string, column: string, ending: { state?: string; seconds?: number }) => ({
    ...{ name: `${row}: ${column}`, cell: { row, column } },
    ...ending,
  });
  const cells = [
    cell('reserve, before', 'checkout', { state: 'COMPLETED', seconds: 2.04 }),
    cell('reserve, before', 'redis', { state: 'FAILED', seconds: 0.3 }),
    cell('announce, after', 'checkout', {}),
  ];
  const scenarios: ScenarioRow[] = cells.map(({ name }) => ({ name, isFine: true }));
  scenarios[1] = { name: 'reserve, before: redis', isFine: false, wrong: '1: 11 of 10 are sold' };
  expect(tableOf(cells, scenarios)).toBe(
    [
      '                 checkout       redis',
      'reserve, before  COMPLETED 2.0  FAILS',
      'announce, after  FAILS          –',
      '1 of 3 cells end as they must.',
      'reserve, before: redis: 1: 11 of 10 are sold',
    ].join('\n'),
  );
});
