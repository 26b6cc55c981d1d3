// The command line for events: docs/events.md says when to use what.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  countEvents,
  createLog,
  createMetrics,
  listDeadLetters,
  openBus,
  openDatabase,
  replayDeadLetters,
  resendEvents,
} from '#kit';
import { withDatabase } from './db/addresses.mjs';
import { root } from './run-command.mjs';

const usage = `Usage:
  npm run events -- status                            how many events wait where
  npm run events -- dead [service…]                   events that were given up, and why
  npm run events -- replay <service> <event id…>      let a service try them again; --all for all of them
  npm run events -- resend <service> --since <moment> tell again what it told since then: 2026-01-31T12:00:00Z
  npm run events -- forget <service> <listener>       wait no more for a service that listens no more
  npm run events -- page                              write the events of the code into docs/events.md
Services' databases are those of DATABASE_URL_<SERVICE>, or those of npm start; the bus is at REDIS_URL or
BUS_DATABASE_URL, or that of npm start.`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, since: { type: 'string' } },
});
const [command, ...names] = positionals;
const quiet = createLog('events', 'silent');

const commands = { status, dead, replay, resend, forget, page };
try {
  if (!Object.hasOwn(commands, command)) throw new Error(usage);
  await commands[command]();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function status() {
  for (const service of services()) {
    const counts = await withSql(service, countEvents);
    if (Object.keys(counts).length === 0) continue;
    const { listeners = [], ...numbers } = counts;
    const words = Object.entries(numbers).map(([what, count]) => `${count} ${what}`);
    console.log(`${service}: ${words.join(', ')}${listeners.length > 0 ? `; heard by ${listeners.join(', ')}` : ''}`);
  }
}

async function dead() {
  for (const service of names.length > 0 ? names : services()) {
    const letters = await withSql(service, async (sql) =>
      (await countEvents(sql)).dead > 0 ? listDeadLetters(sql) : [],
    );
    for (const { eventId, name, key, attempts, deadAt, error } of letters) {
      console.log(
        `${service} ${eventId} ${name} of ${key}, given up ${deadAt.toISOString()} after ${attempts}: ${error}`,
      );
    }
  }
}

async function replay() {
  const [service, ...ids] = names;
  if (!service || (ids.length === 0) !== Boolean(values.all)) throw new Error(usage);
  const count = await withSql(service, (sql) => replayDeadLetters(sql, values.all ? null : ids));
  console.log(`${count} will be tried again.`);
}

async function resend() {
  const since = new Date(values.since ?? '');
  if (names.length !== 1 || Number.isNaN(since.getTime())) throw new Error(usage);
  const count = await withSql(names[0], (sql) => resendEvents(sql, { since }));
  console.log(`${count} will be told again.`);
}

async function forget() {
  const [service, listener] = names;
  if (!listener) throw new Error(usage);
  await withBus(async (bus) => {
    await bus.publisher(service).dismiss(listener);
    console.log(`${service} does not wait for ${listener} any more.`);
  });
}

async function page() {
  const { readEventUses } = await import('../dist/tools/events/listeners.js');
  const { BEGINNING, renderEvents } = await import('../dist/tools/events/page.js');
  const file = join(root, 'docs', 'events.md');
  const [byHand] = readFileSync(file, 'utf8').split(BEGINNING);
  writeFileSync(file, byHand + renderEvents(readEventUses(root)));
  console.log('Wrote docs/events.md.');
}

/** Those whose databases the environment names; in a container that is its own. */
function services() {
  const all = readdirSync(join(root, 'prisma'));
  const named = all.filter((name) => process.env[`DATABASE_URL_${name.toUpperCase()}`]);
  return named.length > 0 ? named : all;
}

async function withSql(service, use) {
  return withDatabase(service, async (url) => {
    const database = openDatabase({ url, log: quiet, metrics: createMetrics(), poolSize: 1 });
    return use(database.sql).finally(() => database.close());
  });
}

async function withBus(use) {
  const { REDIS_URL, BUS_DATABASE_URL } = process.env;
  const withAddress =
    REDIS_URL || BUS_DATABASE_URL ? (work) => work(BUS_DATABASE_URL) : (work) => withDatabase('bus', work);
  await withAddress(async (url) => {
    const bus = openBus({ REDIS_URL, BUS_DATABASE_URL: url }, quiet);
    return use(bus).finally(() => bus.close());
  });
}
