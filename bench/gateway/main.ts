import { parseArgs } from 'node:util';
import { readPeakMemory } from '../processes';
import { compare, type Subject } from './compare';
import { describeReport } from './describe-report';
import { gateways } from './gateways/gateways';
import { type RunningGateway, startGateway } from './gateways/start';
import { composeGraph } from './graph/services';
import { answersOf } from './graph/whole';
import { keepPage, keepSupergraph } from './keep';
import { GATEWAY_CORE, leaveGatewayCore } from './place';
import { createReport } from './report';
import { scenarios } from './scenarios/scenarios';
import { startServices } from './services/start';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: scenarios.map(({ name }) => name).join() },
    gateways: { type: 'string', default: gateways.map(({ name }) => name).join() },
    connections: { type: 'string', default: '50' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '6' },
    warmup: { type: 'string', default: '20' },
    profiles: { type: 'string' },
  },
});

/** `npm run bench:gateway`: gateways side by side, over the same services, one after the other in every round. */
async function main(): Promise<void> {
  const options = {
    connections: Number(values.connections),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    // Programs that have just started spend more on compiling themselves than on what they are asked.
    warmup: Number(values.warmup),
  };
  leaveGatewayCore();
  const services = await startServices();
  const running: RunningGateway[] = [];
  try {
    const supergraph = composeGraph(services.urls);
    const supergraphPath = keepSupergraph(supergraph);
    for (const gateway of chosen(values.gateways, gateways)) {
      console.log(`Starting ${gateway.name}`);
      const place = { supergraphPath, services: services.urls, core: GATEWAY_CORE, profiles: values.profiles };
      running.push(await startGateway(gateway, place));
    }
    const subject: Subject = { services, running, answer: answersOf(supergraph) };
    const results = await compare(subject, chosen(values.only, scenarios), options);
    const peaks = running.map(({ gateway, pid }) => [gateway.name, readPeakMemory(pid)] as const);
    const report = createReport(results, Object.fromEntries(peaks), options);
    const page = describeReport(report);
    console.log(`\n${page}\nkept in ${keepPage('gateway', report, page)}`);
  } finally {
    await Promise.all(running.map((gateway) => gateway.stop()));
    services.stop();
  }
}

function chosen<Named extends { readonly name: string }>(names: string, all: readonly Named[]): Named[] {
  return names.split(',').map((name) => {
    const found = all.find((one) => one.name === name);
    if (!found) throw new Error(`There is no ${name}; there are ${all.map((one) => one.name).join(', ')}.`);
    return found;
  });
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
