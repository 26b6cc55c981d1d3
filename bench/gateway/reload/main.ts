import { parseArgs } from 'node:util';
import { bearer } from '../../ask';
import { readUsage } from '../../processes';
import { findDifference } from '../check';
import type { Question } from '../exchange';
import { gateways } from '../gateways/gateways';
import { type RunningGateway, startGateway } from '../gateways/start';
import { LATER } from '../graph/products';
import { composeGraph, services as graph } from '../graph/services';
import { answersOf } from '../graph/whole';
import { keepPage, keepSupergraph } from '../keep';
import { measure } from '../measure';
import { GATEWAY_CORE, leaveGatewayCore } from '../place';
import { bodyOf, type Scenario } from '../scenarios/scenario';
import { scenarios } from '../scenarios/scenarios';
import { startServices } from '../services/start';
import { type Candidate, replaceOften } from './replace';
import { createReloadReport, describeReloads, type Slice } from './report';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    reloads: { type: 'string', default: '100' },
    slices: { type: 'string', default: '20' },
    connections: { type: 'string', default: '50' },
  },
});

const HEAVY_OF = 5;

/** `npm run bench:reload`: Agora under load, while its supergraph is replaced again and again. */
async function main(): Promise<void> {
  const [minutes, reloads] = [Number(values.minutes), Number(values.reloads)];
  const connections = Number(values.connections);
  const seconds = (minutes * 60) / Number(values.slices);
  leaveGatewayCore();
  const services = await startServices();
  const [later, earlier] = [composeGraph(services.urls), composeGraph(services.urls, graph.map(withoutLater))];
  const supergraphPath = keepSupergraph(earlier);
  const [agora] = gateways.filter(({ kind }) => kind === 'agora');
  if (!agora) throw new Error('Agora is not among the gateways.');
  const gateway = await startGateway(agora, { supergraphPath, services: services.urls, core: GATEWAY_CORE });
  try {
    const scenario = await checked(gateway, earlier);
    const next = scenario.questions(1);
    console.log('Warming up');
    await measure({ gateway, services }, scenario, next, { connections, seconds: Math.min(seconds, 10) });
    const candidates = [candidate(gateway, later, true), candidate(gateway, earlier, false)];
    const everyMs = (minutes * 60_000) / reloads;
    const replacing = replaceOften(supergraphPath, candidates, { times: reloads, everyMs });
    const slices: Slice[] = [];
    for (let slice = 1; slice <= Number(values.slices); slice += 1) {
      const round = await measure({ gateway, services }, scenario, next, { connections, seconds });
      slices.push({ ...round, memoryMiB: readUsage(gateway.pid).memory / 2 ** 20 });
      console.log(
        `  ${slice}: ${round.perSecond.toFixed(0)}/s, ${round.cpuMs.toFixed(3)} CPU ms, ${round.wrong} failed`,
      );
    }
    const report = createReloadReport(slices, await replacing, { connections, minutes, reloads });
    const page = describeReloads(report);
    console.log(`\n${page}\nkept in ${keepPage('gateway-reloads', report, page)}`);
  } finally {
    await gateway.stop();
    services.stop();
  }
}

const withoutLater = (service: (typeof graph)[number]) => ({ ...service, sdl: service.sdl.replace(LATER, '') });

/** The heavy query now and then among many small ones, after both were answered rightly. */
async function checked(gateway: RunningGateway, supergraph: string): Promise<Scenario> {
  const [heavy, small] = (['own-identity', 'small'] as const).map((name) =>
    scenarios.find((scenario) => scenario.name === name),
  );
  if (!heavy || !small) throw new Error('There is no heavy and no small query to ask.');
  for (const scenario of [heavy, small]) {
    const difference = await findDifference(gateway.url, scenario, answersOf(supergraph));
    if (difference) throw new Error(difference);
  }
  return { ...heavy, questions: (seed) => mixed(heavy.questions(seed), small.questions(seed)) };
}

function mixed(heavy: () => Question, small: () => Question): () => Question {
  let asked = 0;
  return () => {
    asked += 1;
    return asked % HEAVY_OF === 0 ? heavy() : small();
  };
}

function candidate({ url }: RunningGateway, sdl: string, hasLater: boolean): Candidate {
  return {
    sdl,
    async isInUse() {
      const [field] = LATER.split(':');
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...bearer('watching') },
        body: bodyOf(`{ topProducts(first: 1) { ${field} } }`),
      });
      return (((await answer.json()) as { errors?: unknown }).errors === undefined) === hasLater;
    },
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
