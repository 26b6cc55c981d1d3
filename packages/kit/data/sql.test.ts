import { createTestDatabase, type TestDatabase } from '#testkit';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { type Database, openDatabase } from './database';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics(), poolSize: 1 });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

const evaluate = async (expression: string, ...values: unknown[]) => {
  const [row] = await database.sql<{ value: unknown }>(`SELECT ${expression} AS value`, values);
  return row?.value;
};

test.each([
  ['a bigint', '9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
  ['a negative one', '(-9007199254740991)::bigint', Number.MIN_SAFE_INTEGER],
  ['a count', 'count(*)', 1],
  ['an int', '7', 7],
  ['a sum of bigints, unless it is cast', 'sum(7::bigint)', '7'],
  ['a decimal', '19.90::numeric', '19.90'],
  ['a moment', "'2026-03-01T10:00:00Z'::timestamptz", new Date('2026-03-01T10:00:00Z')],
  ['JSON', `'{"a": [1]}'::jsonb`, { a: [1] }],
  ['nothing', 'NULL::bigint', null],
])('%s comes as what it is', async (_what, expression, expected) => {
  expect(await evaluate(expression)).toEqual(expected);
});

test.each(['9007199254740992', '-9223372036854775808'])('a bigint like %s is refused, not rounded', async (text) => {
  await expect(evaluate(`(${text})::bigint`)).rejects.toThrow(RangeError);
});

test('values go as they are, and a list is one value', async () => {
  expect(await evaluate('$1::text', "'; DROP TABLE--")).toBe("'; DROP TABLE--");
  expect(await evaluate('$1::text = ANY($2::text[])', 'b', ['a', 'b'])).toBe(true);
});

test('PostgreSQL plans a statement once a connection, also one with a list', async () => {
  const statement = 'SELECT relname AS planned_once FROM pg_class WHERE oid = ANY($1)';
  for (const ids of [[1], [1, 2], []]) await database.sql(statement, [ids]);
  const plans = await database.sql(
    'SELECT generic_plans AS generic, custom_plans AS custom FROM pg_prepared_statements WHERE statement = $1',
    [statement],
  );
  expect(plans).toEqual([{ generic: 3, custom: 0 }]);
});
