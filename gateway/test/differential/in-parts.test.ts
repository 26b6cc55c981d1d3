import fc from 'fast-check';
import { createAgora } from './engines/agora';
import type { Circumstances, Told } from './engines/engine';
import { createMerged } from './engines/merged';
import { createServices } from './engines/services';
import { readGraph } from './graph';
import { differencesFrom } from './more';
import { deferSome } from './operations/defer';
import { operation } from './operations/operation';
import { survey } from './operations/terrain';
import { createWorld } from './world/world';

const { DIFFERENTIAL_RUNS: RUNS = '300', DIFFERENTIAL_SEED: SEED = '20261123' } = process.env;
const MS_PER_RUN = 500;
const MS_TO_SHRINK = 60_000;

const graph = readGraph();
const world = createWorld(graph.supergraph);
const { whole, inParts } = createAgora(graph.supergraph, createServices(graph.services, world));
const merged = createMerged(graph.schema, world);
const operations = operation(survey(graph.schema, graph.services.values()));
const circumstances = fc.record<Circumstances>({
  weather: fc.constantFrom('calm', 'stormy'),
  away: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, fc.subarray([...graph.services.keys()], { maxLength: 2 })),
  // What is deferred is asked for by its key more often, so that more of it can be forgotten.
  forgetful: fc.constant(false),
});

const numRuns = Math.ceil(Number(RUNS) / 2);
const limit = numRuns * MS_PER_RUN + MS_TO_SHRINK;

test(
  'an answer that comes in parts is the one that would come at once',
  () =>
    fc.assert(
      fc.asyncProperty(operations, fc.nat(), circumstances, async (one, seed, given) => {
        const deferred = deferSome(graph.schema, one, seed);
        const isCalm = given.weather === 'calm' && given.away.length === 0;
        const [now, later] = await Promise.all([whole(one, given), inParts(deferred, given)]);
        const wrong = [
          ...differencesFrom(now.data, later.data),
          ...(isCalm ? differencesFrom(later.data, now.data) : []),
          ...(given.away.length === 0 ? unknownErrors(later.errors, await merged.allErrors(one, given.weather)) : []),
        ];
        if (wrong.length === 0) return;
        const report = [...wrong, deferred.text, deferred.variables, given, { now, later }];
        throw new Error(report.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
      }),
      {
        ...{ numRuns, interruptAfterTimeLimit: limit, markInterruptAsFailure: true },
        ...(SEED !== 'random' && { seed: Number(SEED) }),
      },
    ),
  2 * limit,
);

function unknownErrors(told: readonly Told[], possible: readonly Told[]): string[] {
  const allowed = new Set(possible.map(nameOf));
  const names = told.map(nameOf);
  return [
    ...names.filter((name) => !allowed.has(name)).map((name) => `nobody made the error ${name}`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `told twice: ${name}`),
  ];
}

const nameOf = ({ message, path }: Told): string => `${path ? JSON.stringify(path) : 'nowhere'}: ${message}`;
