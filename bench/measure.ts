import { type Counts, readCounts } from './counters';
import { type LoadResult, runLoad } from './load';
import { readUsage } from './processes';
import type { Scenario } from './scenarios';

/** What one round of a scenario cost, and how quick it was. */
export interface Round extends LoadResult {
  /** CPU milliseconds an operation cost, by process and over all of them, databases included. */
  readonly cpuMsByProcess: Readonly<Record<string, number>>;
  readonly cpuMs: number;
  readonly subgraphRequests: number;
  readonly sqlStatements: number;
}

/** The parts of a shop that are measured. */
export interface Measured {
  readonly urls: Readonly<Record<string, string>>;
  pids(): Record<string, number>;
}

/** Put load on a shop and tell what each operation cost: what was used between the first request and the last answer. */
export async function measure(
  shop: Measured,
  scenario: Scenario,
  load: { connections: number; seconds: number },
): Promise<Round> {
  const pids = Object.entries(shop.pids());
  const before = pids.map(([, pid]) => readUsage(pid).cpuMs);
  const countsBefore = await readCounts(shop.urls);
  const result = await runLoad(shop.urls.gateway ?? '', scenario, load);
  const countsAfter = await readCounts(shop.urls);
  const perOperation = (value: number) => value / Math.max(result.requests, 1);
  const counted = (name: keyof Counts) => perOperation(countsAfter[name] - countsBefore[name]);
  const cpuMsByProcess = Object.fromEntries(
    pids.map(([name, pid], index) => [name, perOperation(readUsage(pid).cpuMs - (before[index] ?? 0))]),
  );
  return {
    ...result,
    cpuMsByProcess,
    cpuMs: Object.values(cpuMsByProcess).reduce((sum, value) => sum + value, 0),
    subgraphRequests: counted('subgraphRequests'),
    sqlStatements: counted('sqlStatements'),
  };
}
