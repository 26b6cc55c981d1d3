import type { Round } from './measure';
import { type Origin, originHere } from './origin';
import { median, rounded } from './statistics';

/** All rounds of one scenario. */
export interface ScenarioResult {
  readonly name: string;
  readonly rounds: readonly Round[];
}

/** What a whole run found. */
export interface Report extends Origin {
  readonly load: {
    readonly connections: number;
    readonly seconds: number;
    readonly rounds: number;
    /** Seconds that each scenario ran before anything was measured. */
    readonly warmup: number;
  };
  readonly scenarios: readonly (Summary & { readonly rounds: readonly Round[] })[];
  /** Resident memory after the run in MiB, by process. */
  readonly memoryMiB: Readonly<Record<string, number>>;
  /** Everything that speaks against the shop's invariants after the run; none, in a shop that is in order. */
  readonly violations: readonly string[];
}

type Summary = ReturnType<typeof summarize>;

/** Put a run's figures together: medians over the rounds. */
export function createReport(
  results: readonly ScenarioResult[],
  load: Report['load'],
  { memory, violations }: { memory: Readonly<Record<string, number>>; violations: readonly string[] },
): Report {
  return {
    ...originHere(),
    load,
    scenarios: results.map((result) => ({ ...summarize(result), rounds: result.rounds })),
    memoryMiB: Object.fromEntries(Object.entries(memory).map(([name, bytes]) => [name, Math.round(bytes / 2 ** 20)])),
    violations,
  };
}

function summarize({ name, rounds }: ScenarioResult) {
  const middle = (pick: (round: Round) => number) => rounded(median(rounds.map(pick)));
  const processes = Object.keys(rounds[0]?.cpuMsByProcess ?? {});
  return {
    name,
    perSecond: middle((round) => round.perSecond),
    p50Ms: middle((round) => round.p50Ms),
    p99Ms: middle((round) => round.p99Ms),
    cpuMs: middle((round) => round.cpuMs),
    subgraphRequests: middle((round) => round.subgraphRequests),
    sqlStatements: middle((round) => round.sqlStatements),
    wrong: rounds.reduce((sum, round) => sum + round.wrong, 0),
    ...(rounds[0]?.eventsP50Ms !== undefined && {
      eventsP50Ms: middle((round) => round.eventsP50Ms ?? Number.NaN),
      eventsMaxMs: middle((round) => round.eventsMaxMs ?? Number.NaN),
    }),
    cpuMsByProcess: Object.fromEntries(
      processes.map((process) => [process, middle((round) => round.cpuMsByProcess[process] ?? 0)]),
    ),
  };
}

/** A report as people read it. */
export function describeReport({ scenarios, memoryMiB, violations, load, machine, commit }: Report): string {
  const total = Object.values(memoryMiB).reduce((sum, value) => sum + value, 0);
  return [
    `commit ${commit}, ${machine.cores} cores (${machine.cpu}), ${load.connections} connections, ` +
      `median of ${load.rounds} rounds of ${load.seconds} s after ${load.warmup} s of warming up; ` +
      'CPU ms per operation over all processes; ' +
      'events: ms from a confirmed order until the last event about it was handled',
    '',
    toTable(
      ['scenario', 'per s', 'p50 ms', 'p99 ms', 'CPU ms', 'subgraph req', 'SQL', 'events p50', 'events max', 'wrong'],
      scenarios.map((one) => [
        one.name,
        one.perSecond,
        one.p50Ms,
        one.p99Ms,
        one.cpuMs,
        one.subgraphRequests,
        one.sqlStatements,
        one.eventsP50Ms ?? '',
        one.eventsMaxMs ?? '',
        one.wrong,
      ]),
    ),
    '',
    toTable(
      ['CPU ms by process', ...Object.keys(memoryMiB)],
      scenarios.map((one) => [one.name, ...Object.keys(memoryMiB).map((name) => one.cpuMsByProcess[name] ?? 0)]),
    ),
    '',
    `memory in MiB: ${Object.entries(memoryMiB)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}; together ${total}`,
    '',
    ...(violations.length === 0 ? ['all invariants hold'] : violations.map((text) => `violated: ${text}`)),
  ].join('\n');
}

function toTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_cell, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  return lines.map((line) => line.map(pad).join('  ')).join('\n');
}
