import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { createId, EVENTS } from '#contracts';
import { createLog, createMetrics, type Database, emit, openDatabase } from '#kit';
import { createTestDatabase, type TestDatabase } from '#testkit';

// The command line on the database of a service that tells and listens.

const SERVICE = 'shipping';
let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase(SERVICE);
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics() });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

interface Outcome {
  readonly code: number;
  readonly said: string;
}

const run = (...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, [`DATABASE_URL_${SERVICE.toUpperCase()}`]: own.url };
    const command = [join(__dirname, 'events.mjs'), ...args];
    execFile(process.execPath, command, { cwd: join(__dirname, '..'), env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
    );
  });

/** An event that was given up. */
async function giveUp(): Promise<string> {
  const id = createId('event');
  await database.sql(
    `INSERT INTO event_parked (event_id, stream, name, key, payload, occurred_at, attempts, next_attempt_at, error, dead_at)
     VALUES ($1, 'orders', $2, 'ord_1', '{}', now(), 12, now(), 'Error: no luck', '2026-01-01T00:00:00Z')`,
    [id, EVENTS.orders.orderCancelled.name],
  );
  return id;
}

test('events are told, counted, listed, tried again and told again', async () => {
  const fact = { orderId: createId('order') };
  await emit(database.sql, EVENTS.shipping.fulfilmentCancelled, fact, { at: new Date('2026-01-01T00:00:00Z') });
  await database.sql('UPDATE event_outbox SET batch = 1');
  const dead = await giveUp();
  expect(await run('status')).toEqual({ code: 0, said: 'shipping: 0 waiting, 0 unsettled, 0 parked, 1 dead\n' });
  expect((await run('dead')).said).toBe(
    `shipping ${dead} orders.order-cancelled.v1 of ord_1, given up 2026-01-01T00:00:00.000Z after 12: Error: no luck\n`,
  );
  expect((await run('replay', SERVICE, dead)).said).toBe('1 will be tried again.\n');
  expect((await run('resend', SERVICE, '--since', '2026-01-01T00:00:00Z')).said).toBe('1 will be told again.\n');
  expect((await run('status')).said).toBe('shipping: 1 waiting, 0 unsettled, 1 parked, 0 dead\n');
});

test.each([
  ['nothing', []],
  ['a command that there is not', ['repeat']],
  ['all and some', ['replay', SERVICE, 'evt_1', '--all']],
  ['neither all nor some', ['replay', SERVICE]],
  ['a moment that is none', ['resend', SERVICE, '--since', 'yesterday']],
])('%s is answered with what there is', async (_what, args) => {
  const { code, said } = await run(...args);
  expect([code, said]).toEqual([1, expect.stringMatching(/^Usage:/)]);
});
