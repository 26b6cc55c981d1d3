import { randomInt } from 'node:crypto';
import { checkInvariants } from '../harness/gather';
import { openStage, type Stage } from '../harness/stage';
import type { Act, Scenario } from '../scenarios/scenario';
import { note } from './results';

/** How long starting a shop and one run of a scenario may take, in milliseconds. */
const START = 180_000;
const RUN = 180_000;

/** Play scenarios, those of an act in one shop, one after the other. */
export function play(acts: readonly Act[]): void {
  for (const { name, setting, scenarios } of acts) {
    if (scenarios.length === 0) continue;
    describe(name, () => {
      let stage: Stage;
      /** What was found before: it is told of the scenario that it came with. */
      const known = new Set<string>();
      beforeAll(async () => {
        stage = await openStage(setting);
      }, START);
      afterAll(() => stage?.close(), START);
      test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
        '%s',
        (_name, scenario) => note(scenario, stage.journal, () => playOne(scenario, stage, known)),
        RUN * Math.max(...scenarios.map(({ runs = 1 }) => runs)),
      );
    });
  }
}

async function playOne({ play: act, runs = 1 }: Scenario, stage: Stage, known: Set<string>): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    const seed = Number(process.env.CHAOS_SEED ?? randomInt(2 ** 31));
    const faults: unknown[] = [];
    await act(stage, seed).catch((fault: unknown) => faults.push(fault));
    const violations = await checkInvariants(stage).catch((fault: unknown) => void faults.push(fault));
    const news = (violations ?? []).filter((violation) => !known.has(violation));
    for (const violation of news) known.add(violation);
    if (faults.length + news.length > 0) throw new AggregateError(faults, story(seed, faults, news));
  }
}

const story = (seed: number, faults: readonly unknown[], violations: readonly string[]): string =>
  [
    `with the seed ${seed}`,
    ...faults.map((fault) => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))),
    ...violations,
  ].join('\n');
