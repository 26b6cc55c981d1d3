import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readUsage } from '../../dist/bench/processes.js';
import servers from '../../dist/packages/servers/index.js';

// What it costs to remember a saga of eight empty steps: DBOS Transact against the kit's sagas, on one PostgreSQL, in
// turns, so that a machine that slows down slows down both.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, count: { type: 'string', default: '150' } },
});
const rounds = Number(values.rounds);
const count = Number(values.count);

const postgres = await servers.startTemporaryPostgres({ onProgress: console.log });
const sides = [];
for (const name of ['dbos', 'saga']) {
  await postgres.ensureDatabase(name);
  const env = { ...process.env, DATABASE_URL: postgres.url(name) };
  const child = fork(fileURLToPath(new URL(`with-${name}.mjs`, import.meta.url)), { env });
  await once(child, 'message');
  sides.push({ name, child });
}

/** Let one side run so many sagas; what it cost in both processes. */
async function measure({ child }, task) {
  const before = readUsage(postgres.pid).cpuMs;
  const answer = once(child, 'message');
  child.send(task);
  const [{ wallMs, cpuMs }] = await answer;
  const postgresMs = readUsage(postgres.pid).cpuMs - before;
  return { perSecond: (task.count / wallMs) * 1000, nodeMs: cpuMs / task.count, postgresMs: postgresMs / task.count };
}

for (const side of sides) await measure(side, { count, inFlight: 16 }); // warms up
const results = new Map();
for (let round = 1; round <= rounds; round += 1) {
  for (const inFlight of [1, 64]) {
    for (const side of sides) {
      const key = `${side.name}, ${inFlight} in flight`;
      results.set(key, [...(results.get(key) ?? []), await measure(side, { count, inFlight })]);
      await delay(100);
    }
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
console.log(`\nmedians of ${rounds} rounds of ${count} sagas of eight empty steps`);
console.table(
  Object.fromEntries(
    [...results]
      .sort()
      .map(([key, measured]) => [
        key,
        Object.fromEntries(
          Object.entries({ 'sagas/s': 'perSecond', 'Node CPU ms': 'nodeMs', 'PostgreSQL CPU ms': 'postgresMs' }).map(
            ([title, figure]) => [title, Number(median(measured.map((one) => one[figure])).toFixed(2))],
          ),
        ),
      ]),
  ),
);
for (const { child } of sides) child.disconnect();
await postgres.stop();
process.exit(0);
