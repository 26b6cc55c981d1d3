import { readUsage } from '../processes';
import { percentile } from '../statistics';
import type { Question } from './exchange';
import type { RunningGateway } from './gateways/start';
import { type LoadOptions, load } from './load';
import type { Scenario } from './scenarios/scenario';
import type { Services } from './services/start';

/** What one gateway did in one round of a scenario. */
export interface Round {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU milliseconds of the gateway, all of its threads and processes, for a request. */
  readonly cpuMs: number;
  /** Requests to services for a request. */
  readonly fetches: number;
  readonly longestBlockMs: number;
  /** How much of its core the load took together with the services; near 1 it is the load that was measured. */
  readonly loadBusy: number;
  readonly wrong: number;
}

/** Put load on a gateway, and tell what a request cost. */
export async function measure(
  { gateway, services }: { gateway: RunningGateway; services: Services },
  scenario: Scenario,
  next: () => Question,
  options: LoadOptions,
): Promise<Round> {
  await services.delay(scenario.delayMs);
  const { fetches, authorized } = await services.counts();
  await gateway.longestBlockMs();
  const cpuMs = gateway.cpuMs();
  const besides = besidesCpuMs(services);
  const { latencies, seconds, wrong } = await load(gateway.url, next, options);
  const [cpuAfter, besidesAfter] = [gateway.cpuMs(), besidesCpuMs(services)];
  const after = await services.counts();
  const requests = latencies.length;
  const each = (amount: number) => amount / Math.max(requests, 1);
  const made = after.fetches - fetches;
  return {
    requests,
    perSecond: requests / seconds,
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
    cpuMs: each(cpuAfter - cpuMs),
    fetches: each(made),
    longestBlockMs: await gateway.longestBlockMs(),
    loadBusy: (besidesAfter - besides) / (seconds * 1_000),
    // Who is not told who asks cannot have answered for them.
    wrong: wrong + (scenario.tellsIdentity ? made - (after.authorized - authorized) : 0),
  };
}

function besidesCpuMs({ pid }: Services): number {
  const { user, system } = process.cpuUsage();
  return readUsage(pid).cpuMs + (user + system) / 1_000;
}
