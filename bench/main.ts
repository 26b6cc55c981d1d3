import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '#servers';
import { startShop } from '../launcher/start-shop';
import { findActors } from './actors';
import { type Measured, measure, type Round } from './measure';
import { canReadUsage, readUsage } from './processes';
import { createReport, describeReport, keepReport } from './report';
import { createScenarios, type Scenario } from './scenarios';

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '5' },
  },
});

/** `npm run bench`: what the shop's commonest requests cost, on the usual seed, over every process. */
async function main(): Promise<void> {
  if (!canReadUsage()) throw new Error('CPU time of other processes is read from /proc, which this system lacks.');
  const load = { connections: Number(values.connections), seconds: Number(values.seconds) };
  const rounds = Number(values.rounds);
  const root = projectRoot();
  console.log('Starting a shop of its own');
  const shop = await startShop({ directory: join(root, '.agora', 'bench'), ports: 'free', env: withoutLimits() });
  try {
    const scenarios = createScenarios(await findActors(shop.urls.gateway ?? ''), randomUUID);
    for (const scenario of scenarios) await checkAnswer(shop.urls.gateway ?? '', scenario);
    console.log('Warming up');
    for (const scenario of scenarios) await measure(shop, scenario, { ...load, seconds: 3 });
    const results = await inRounds(shop, scenarios, load, rounds);
    const memory = Object.fromEntries(Object.entries(shop.pids()).map(([name, pid]) => [name, readUsage(pid).memory]));
    const report = createReport(results, { ...load, rounds }, memory);
    console.log(`\n${describeReport(report)}\n\nkept in ${keepReport(join(root, 'bench', 'results'), report)}`);
  } finally {
    await shop.stop();
  }
}

/** The scenarios take turns, so that a machine that slows down slows down all of them. */
async function inRounds(
  shop: Measured,
  scenarios: readonly Scenario[],
  load: { connections: number; seconds: number },
  rounds: number,
) {
  const results = scenarios.map(({ name }) => ({ name, rounds: [] as Round[] }));
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`Round ${round} of ${rounds}`);
    for (const [index, scenario] of scenarios.entries()) {
      results[index]?.rounds.push(await measure(shop, scenario, load));
    }
  }
  return results;
}

async function checkAnswer(url: string, scenario: Scenario): Promise<void> {
  const { name, query, headers, variables, next, isRight } = scenario;
  const body = JSON.stringify({ query, variables: next?.() ?? variables });
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await answer.text();
  if (!isRight(JSON.parse(text)))
    throw new Error(`"${name}" was not answered as it should be: ${text.slice(0, 2_000)}`);
}

/** Limits protect the shop from just what a measurement does. */
function withoutLimits(): NodeJS.ProcessEnv {
  return { ...process.env, RATE_LIMIT_ADDRESS: '1000000000', RATE_LIMIT_IDENTITY: '1000000000', LOG_LEVEL: 'warn' };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
