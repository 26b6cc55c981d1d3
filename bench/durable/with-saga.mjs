import { randomUUID } from 'node:crypto';
import kit from '../../dist/packages/kit/index.js';
import { SAGA_TABLE } from '../../dist/packages/kit/saga/saga-table.js';
import { obey, STEPS } from './work.mjs';

const { createLog, createMetrics, createSagaRunner, defineSaga, openDatabase } = kit;

const log = createLog('durable', 'error');
const metrics = createMetrics();
const database = openDatabase({ url: process.env.DATABASE_URL, log, metrics });
for (const statement of SAGA_TABLE.split(';')) if (statement.trim()) await database.sql(statement);

const saga = defineSaga({
  ...{ name: 'eight', deadlineMs: 60_000, tooLate: null },
  steps: STEPS.map((name) => ({ name, run: async ({ input }) => ({ kind: 'done', value: input.cartId }) })),
});
const runner = createSagaRunner({ saga, parts: {}, database, log, metrics, atOnce: 64 });
const look = setInterval(runner.job.run, runner.job.every);
process.on('exit', () => clearInterval(look));

obey(async () => {
  const id = randomUUID();
  const wanted = { id, input: { cartId: 'crt_1' }, at: new Date() };
  const started = await database.transaction((sql) => runner.start(sql, wanted));
  runner.go(started.value);
  const { state } = await runner.settled(id, { withinMs: 60_000 });
  if (state !== 'COMPLETED') throw new Error(`a saga ended ${state}`);
});
