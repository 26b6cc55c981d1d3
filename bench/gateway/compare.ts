import { findDifference } from './check';
import type { Question } from './exchange';
import type { RunningGateway } from './gateways/start';
import type { Answer } from './graph/whole';
import type { LoadOptions } from './load';
import { measure, type Round } from './measure';
import type { Scenario } from './scenarios/scenario';
import type { Services } from './services/start';

/** What is compared, over which services, and what they all have to answer. */
export interface Subject {
  readonly services: Services;
  readonly running: readonly RunningGateway[];
  readonly answer: Answer;
}

export interface CompareOptions extends LoadOptions {
  readonly rounds: number;
  /** Seconds that each gateway does each scenario before anything is measured. */
  readonly warmup: number;
}

/** What a gateway did in a scenario. */
export interface Result {
  readonly scenario: Scenario;
  readonly gateway: RunningGateway['gateway'];
  readonly rounds: readonly Round[];
  /** What it answered wrongly when it was checked, for which it was not measured. */
  readonly difference?: string;
}

/** A gateway in a scenario. */
interface Trial {
  readonly scenario: Scenario;
  readonly gateway: RunningGateway;
  /** Goes on from round to round: what was asked in one is not new in the next. */
  readonly next: () => Question;
  readonly rounds: Round[];
}

/** Check all gateways, warm them up, and measure them in rounds: one that slows down all of them hides no difference. */
export async function compare(
  subject: Subject,
  scenarios: readonly Scenario[],
  options: CompareOptions,
): Promise<Result[]> {
  const results: (Trial & { readonly difference?: string })[] = [];
  for (const scenario of scenarios) {
    for (const gateway of subject.running.filter((one) => takesPart(one, scenario))) {
      const difference = await findDifference(gateway.url, scenario, subject.answer);
      if (difference) console.log(`${gateway.gateway.name}, ${scenario.name}: ${difference}`);
      results.push({ scenario, gateway, next: scenario.questions(1), rounds: [], difference });
    }
  }
  const trials = results.filter(({ difference }) => difference === undefined);
  console.log('Warming up');
  for (const trial of trials) await run(subject, trial, { ...options, seconds: options.warmup });
  for (let round = 0; round < options.rounds; round += 1) {
    console.log(`Round ${round + 1} of ${options.rounds}`);
    for (const trial of trials) trial.rounds.push(await run(subject, trial, options));
  }
  return results.map(({ scenario, gateway: { gateway }, rounds, difference }) => {
    return { scenario, gateway, rounds, difference };
  });
}

const takesPart = ({ gateway: { does } }: RunningGateway, { name }: Scenario): boolean => does?.includes(name) ?? true;

async function run({ services }: Subject, { scenario, gateway, next }: Trial, options: LoadOptions): Promise<Round> {
  const round = await measure({ gateway, services }, scenario, next, options);
  console.log(
    `  ${scenario.name.padEnd(14)} ${gateway.gateway.name.padEnd(18)} ${round.cpuMs.toFixed(3)} CPU ms, ` +
      `${round.perSecond.toFixed(0)}/s, ${round.fetches.toFixed(2)} fetches${round.wrong > 0 ? `, ${round.wrong} wrong` : ''}`,
  );
  return round;
}
