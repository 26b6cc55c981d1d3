import fc from 'fast-check';
import { type Difference, differences, differentData } from './compare';
import { createAgora } from './engines/agora';
import type { Answer, Circumstances, Engine, Operation } from './engines/engine';
import { createMerged } from './engines/merged';
import { createServices } from './engines/services';
import { createStock } from './engines/stock';
import { readGraph } from './graph';
import { operation } from './operations/operation';
import { survey } from './operations/terrain';
import { report } from './report';
import { createTally } from './tally';
import { createWorld } from './world/world';

/** Always the same operations unless said: whoever changes something else is not to meet what nobody has met yet. */
const { DIFFERENTIAL_RUNS: RUNS = '300', DIFFERENTIAL_SEED: SEED = '20261123' } = process.env;
const MS_PER_RUN = 500;
/** What fails is made smaller for at most so long. */
const MS_TO_SHRINK = 60_000;

const graph = readGraph();
const world = createWorld(graph.supergraph);
const services = createServices(graph.services, world);
const merged = createMerged(graph.schema, world);
const agora = createAgora(graph.supergraph, services).whole;
const operations = operation(survey(graph.schema, graph.services.values()));
const weather = fc.constantFrom<Circumstances['weather']>('calm', 'stormy');

let stock: Engine;
beforeAll(async () => {
  stock = await createStock(graph.supergraph, services);
});

differential('the services together answer as one schema would', 0.7, {
  circumstances: weather.map((weather) => ({ weather, away: [], forgetful: false })),
  async compare(one, { weather }, ours, theirs) {
    const right = await merged.answer(one, weather);
    const truth = { answer: right, possible: await merged.allErrors(one, weather) };
    return { right, wrong: differences(ours, truth), stock: differences(theirs, truth) };
  },
});

const away = fc.subarray([...graph.services.keys()], { maxLength: 2 });

differential('what absent or forgetful services know is null, and all else as if they were there', 0.3, {
  circumstances: fc.record({ weather, away, forgetful: fc.boolean() }),
  async compare(one, { weather }, ours, theirs) {
    const right = await merged.remains(one, weather, ours.data);
    return { right, wrong: differentData(ours.data, right.data), stock: differentData(theirs.data, ours.data) };
  },
});

/** What is asked under which circumstances, and how answers to that are judged. */
interface Comparison {
  readonly circumstances: fc.Arbitrary<Circumstances>;
  compare(
    one: Operation,
    circumstances: Circumstances,
    ours: Answer,
    theirs: Answer,
  ): Promise<{ right: Answer; wrong: readonly Difference[]; stock: readonly Difference[] }>;
}

function differential(name: string, share: number, { circumstances, compare }: Comparison): void {
  const numRuns = Math.ceil(Number(RUNS) * share);
  const limit = numRuns * MS_PER_RUN + MS_TO_SHRINK;
  const parameters = {
    ...{ numRuns, interruptAfterTimeLimit: limit, markInterruptAsFailure: true },
    ...(SEED !== 'random' && { seed: Number(SEED) }),
  };
  const run = async (): Promise<void> => {
    const tally = createTally();
    const property = fc.asyncProperty(operations, circumstances, async (one, given) => {
      const [ours, theirs] = await Promise.all([attempt(agora, one, given), attempt(stock, one, given)]);
      const { right, wrong, stock: others } = await compare(one, given, ours, theirs);
      tally.add(others, one);
      if (wrong.length === 0) return;
      const answers = { agora: ours, 'one schema': right, stock: theirs };
      throw new Error(report(graph.supergraph, { operation: one, circumstances: given, differences: wrong, answers }));
    });
    await fc.assert(property, parameters);
    console.info(tally.summary());
  };
  test(name, run, 2 * limit);
}

async function attempt(engine: Engine, one: Operation, circumstances: Circumstances): Promise<Answer> {
  try {
    return await engine(one, circumstances);
  } catch (error) {
    return { data: null, errors: [{ message: `gave up: ${(error as Error).stack}` }] };
  }
}
