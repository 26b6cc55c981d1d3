import { type Origin, originHere } from '../origin';
import type { CompareOptions, Result } from './compare';
import type { Round } from './measure';
import { type Compared, type Standing, standingOf } from './ratios';

/** What a whole run found. */
export interface Report extends Origin {
  readonly options: CompareOptions;
  readonly scenarios: readonly ScenarioReport[];
  /** The most resident memory of each gateway during the run, in MiB. */
  readonly peakMemoryMiB: Readonly<Record<string, number>>;
}

/** What was found in one scenario. */
export interface ScenarioReport {
  readonly name: string;
  readonly title: string;
  readonly agora: Standing;
  readonly gateways: readonly GatewayReport[];
}

/** What one gateway did in a scenario: its rounds, or why there are none. */
export interface GatewayReport {
  readonly name: string;
  readonly kind: Compared['kind'];
  readonly rounds: readonly Round[];
  readonly difference?: string;
}

/** Put a run's figures together. */
export function createReport(
  results: readonly Result[],
  peakMemory: Readonly<Record<string, number>>,
  options: CompareOptions,
): Report {
  const scenarios = [...new Set(results.map(({ scenario }) => scenario))];
  return {
    ...originHere(),
    options,
    scenarios: scenarios.map((scenario) => {
      const gateways = results
        .filter((result) => result.scenario === scenario)
        .map(({ gateway: { name, kind }, rounds, difference }) => ({ name, kind, rounds, difference }));
      return { name: scenario.name, title: scenario.title, agora: standingOf(measured(gateways)), gateways };
    }),
    peakMemoryMiB: Object.fromEntries(
      Object.entries(peakMemory).map(([name, bytes]) => [name, Math.round(bytes / 2 ** 20)]),
    ),
  };
}

function measured(gateways: readonly GatewayReport[]): Compared[] {
  return gateways
    .filter(({ rounds }) => rounds.length > 0)
    .map(({ name, kind, rounds }) => ({ name, kind, cpuMs: rounds.map(({ cpuMs }) => cpuMs) }));
}
