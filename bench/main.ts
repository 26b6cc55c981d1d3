import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '#servers';
import { startShop } from '../launcher/start-shop';
import { type Actors, findActors } from './actors';
import type { Records } from './buying/audit';
import { openBooks } from './buying/books';
import { timeCommits } from './buying/event-delay';
import { fillShelf } from './buying/shelf';
import { buyingTrial } from './buying/trial';
import { findViolations } from './buying/violations';
import { checkAnswer, runLoad } from './load';
import { type Measured, measure, type Round, type Trial } from './measure';
import { keepReport } from './origin';
import { canReadUsage, readUsage } from './processes';
import { createReport, describeReport } from './report';
import { createScenarios } from './scenarios';

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '8' },
    buyers: { type: 'string', default: '1,16,64' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '5' },
    warmup: { type: 'string', default: '10' },
    only: { type: 'string', default: '' },
  },
});

/** `npm run bench`: what the commonest things that are done in a shop cost, on the usual seed, over every process. */
async function main(): Promise<void> {
  if (!canReadUsage()) throw new Error('CPU time of other processes is read from /proc, which this system lacks.');
  const load = {
    connections: Number(values.connections),
    seconds: Number(values.seconds),
    // Programs that have just started spend more on compiling themselves than on what they are asked.
    warmup: Number(values.warmup),
  };
  const rounds = Number(values.rounds);
  const root = projectRoot();
  console.log('Starting a shop of its own');
  const directory = join(root, '.agora', 'bench');
  rmSync(directory, { recursive: true, force: true }); // what was sold in earlier measurements would slow this one down
  const shop = await startShop({ directory, ports: 'free', env: withoutLimits() });
  try {
    await timeCommits(shop);
    const books = await openBooks(shop.databases);
    const { gateway = '', 'payment-provider': providerUrl = '' } = shop.urls;
    const actors = await findActors(gateway);
    const records = { books, providerUrl, shelf: await fillShelf(gateway, actors.staffToken) };
    const all = await createTrials(gateway, actors, records, load.connections);
    const trials = all.filter(({ name }) => name.includes(values.only));
    console.log('Warming up');
    for (const trial of trials) await measure(shop, trial, load.warmup);
    const results = await inRounds(shop, trials, load.seconds, rounds);
    const memory = Object.fromEntries(Object.entries(shop.pids()).map(([name, pid]) => [name, readUsage(pid).memory]));
    console.log('Checking the invariants');
    const violations = await findViolations(shop, records.shelf);
    const report = createReport(results, { ...load, rounds }, { memory, violations });
    console.log(`\n${describeReport(report)}\n\nkept in ${keepReport(join(root, 'bench', 'results'), report)}`);
    await books.close();
  } finally {
    await shop.stop();
  }
}

/** Everything that is measured: single requests that were answered rightly once, and whole orders. */
async function createTrials(gateway: string, actors: Actors, records: Records, connections: number): Promise<Trial[]> {
  const scenarios = createScenarios(actors, randomUUID);
  for (const scenario of scenarios) await checkAnswer(gateway, scenario);
  const buyers = values.buyers.split(',').map(Number);
  return [
    ...scenarios.map((scenario): Trial => {
      const run = (seconds: number) => runLoad(gateway, scenario, { connections, seconds });
      return { name: scenario.name, run };
    }),
    ...buyers.map((count) => buyingTrial(gateway, records, count)),
  ];
}

/** The trials take turns, so that a machine that slows down slows down all of them. */
async function inRounds(shop: Measured, trials: readonly Trial[], seconds: number, rounds: number) {
  const results = trials.map(({ name }) => ({ name, rounds: [] as Round[] }));
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds}`);
    for (const [index, trial] of trials.entries()) {
      results[index]?.rounds.push(await measure(shop, trial, seconds));
    }
  }
  return results;
}

/** Limits protect the shop from just what a measurement does. */
function withoutLimits(): NodeJS.ProcessEnv {
  return { ...process.env, RATE_LIMIT_ADDRESS: '1000000000', RATE_LIMIT_IDENTITY: '1000000000', LOG_LEVEL: 'warn' };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
