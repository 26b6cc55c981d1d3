import { type Counts, readCounts } from './counters';
import { readUsage } from './processes';

/** How putting load on a shop went. */
interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers that were not the one meant; a run with any is no measurement. */
  readonly wrong: number;
  /** How long after an order was confirmed all had heard of it: of half of the orders, and of the last one. */
  readonly eventsP50Ms?: number;
  readonly eventsMaxMs?: number;
}

/** Something that a shop does all day, to be measured. */
export interface Trial {
  readonly name: string;
  /**
   * Put load on the shop for so long. What the shop uses until this resolves is counted, and what it does in
   * `conclude`, which looks at what came of it, is not.
   */
  run(seconds: number): Promise<TrialRun>;
}

/** A trial that was run. */
export interface TrialRun {
  /** So many times something was done. */
  readonly operations: number;
  conclude(): Promise<Load>;
}

/** What one round of a trial cost, and how quick it was. */
export interface Round extends Load {
  readonly operations: number;
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
export async function measure(shop: Measured, trial: Trial, seconds: number): Promise<Round> {
  const pids = Object.entries(shop.pids());
  const countsBefore = await readCounts(shop.urls);
  const before = pids.map(([, pid]) => readUsage(pid).cpuMs);
  const { operations, conclude } = await trial.run(seconds);
  const after = pids.map(([, pid]) => readUsage(pid).cpuMs);
  const countsAfter = await readCounts(shop.urls);
  const perOperation = (value: number) => value / Math.max(operations, 1);
  const counted = (name: keyof Counts) => perOperation(countsAfter[name] - countsBefore[name]);
  const cpuMsByProcess = Object.fromEntries(
    pids.map(([name], index) => [name, perOperation((after[index] ?? 0) - (before[index] ?? 0))]),
  );
  return {
    ...(await conclude()),
    operations,
    cpuMsByProcess,
    cpuMs: Object.values(cpuMsByProcess).reduce((sum, value) => sum + value, 0),
    subgraphRequests: counted('subgraphRequests'),
    sqlStatements: counted('sqlStatements'),
  };
}
