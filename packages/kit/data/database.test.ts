import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { isDatabaseAway, openDatabase } from './database';

test('a database that nobody runs is away', async () => {
  const url = 'postgresql://nobody@127.0.0.1:1/nothing';
  const database = openDatabase({ url, log: createLog('test', 'silent'), metrics: createMetrics() });
  const error = await database.check().catch((reason: unknown) => reason);
  expect(isDatabaseAway(error)).toBe(true);
  expect(isDatabaseAway(new Error('a statement failed', { cause: error }))).toBe(true);
  await database.close();
});

test.each([
  ['a transaction that found no connection in time', 'P2028', true],
  ['a connection that the server closed', '57P01', true],
  ['a value that is taken', 'P2002', false],
  ['a statement that is wrong', '42601', false],
])('%s: %s, away %s', (_what, code, isAway) => {
  expect(isDatabaseAway(Object.assign(new Error('no'), { code }))).toBe(isAway);
});
