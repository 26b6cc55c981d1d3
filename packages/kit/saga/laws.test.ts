import fc from 'fast-check';
import { done } from '#contracts';
import { type Database, openDatabase } from '#kit';
import { createTestDatabase, type TestDatabase } from '#testkit';
import type { Sql } from '../data/sql';
import type { Transactions } from '../data/store';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { createSagaRunner, type SagaRunner } from './runner';
import {
  defineSaga,
  givenUp,
  type LocalOutcome,
  refused,
  type Saga,
  type SagaContext,
  type Step,
  type StepOutcome,
  waiting,
} from './saga';
import type { SagaRecord } from './saga-store';
import { SAGA_TABLE } from './saga-table';

// Whatever is refused, fails, waits or dies, and whenever: a saga ends done or undone. Steps are scripted at random, and so
// are deaths: a process dies at any of its statements, before or after it took effect, or in the middle of a step.

const log = createLog('saga', 'silent');
let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase({ url: own.url, log, metrics: createMetrics(), poolSize: 20 });
  for (const statement of `${SAGA_TABLE} CREATE TABLE effect (at INT, saga TEXT, step TEXT, action TEXT)`.split(';'))
    if (statement.trim()) await database.sql(statement);
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

const DEADLINE = 60_000;

/** What a run of a step does, or a compensation; the last of a script is followed by success. */
type Act =
  | 'succeed'
  | 'refuse'
  /** Has an effect, and cannot be done all the same. */
  | 'give-up'
  | 'wait'
  /** Fails without an effect, with one, or with one that arrives once all is over. */
  | 'fail'
  | 'fail-done'
  | 'fail-delayed'
  | 'die'
  | 'die-done'
  | 'die-delayed';

interface ScriptedStep {
  readonly isLocal: boolean;
  readonly canUndo: boolean;
  readonly isNeeded: boolean;
  readonly runs: readonly Act[];
  readonly undoings: readonly Act[];
}

/** How a process ends: at which of its statements, and whether that took effect. */
interface Death {
  readonly atStatement: number;
  readonly hasEffect: boolean;
}

interface Script {
  readonly steps: readonly ScriptedStep[];
  /** The index of the pivot; none when it is past the steps. */
  readonly pivot: number;
  /** After so many looks at the clock, every deadline is past; never, when there are not so many. */
  readonly lateAfter: number;
  readonly sagas: number;
  /** Of one process after the other. */
  readonly deaths: readonly Death[];
  /** Whether who takes over starts where the dead one was, or is another replica that waits for the lease to end. */
  readonly isSamePlace: boolean;
}

const acts = (...which: Act[]) => fc.array(fc.constantFrom<Act>('succeed', ...which), { maxLength: 3 });

const scripts: fc.Arbitrary<Script> = fc.record({
  steps: fc.array(
    fc.record({
      isLocal: fc.boolean(),
      canUndo: fc.boolean(),
      isNeeded: fc.boolean(),
      runs: acts('refuse', 'give-up', 'fail', 'fail-done', 'fail-delayed', 'wait', 'die', 'die-done', 'die-delayed'),
      undoings: acts('fail', 'fail-done', 'die', 'die-done'),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  pivot: fc.nat(6),
  lateAfter: fc.nat(60),
  sagas: fc.integer({ min: 1, max: 3 }),
  deaths: fc.array(fc.record({ atStatement: fc.nat(25), hasEffect: fc.boolean() }), { maxLength: 4 }),
  isSamePlace: fc.boolean(),
});

interface Types {
  parts: { world: World; process: Process };
  input: null;
  results: Record<string, string>;
  refusal: string;
}

interface Effect {
  readonly saga: string;
  readonly at: number;
  readonly step: string;
  readonly action: string;
}

/** What lies outside of the sagas. */
class World {
  private clock = 0;
  private looks = 0;
  readonly effects: Effect[] = [];
  /** Effects that arrive once all is over. */
  readonly delayed: Effect[] = [];
  private readonly played = new Map<string, number>();
  /** Which process is at work on a saga. */
  private readonly inside = new Map<string, Process>();

  /** The next act of a script, for one saga. */
  act(script: readonly Act[], key: string): Act {
    const index = this.played.get(key) ?? 0;
    this.played.set(key, index + 1);
    return script[index] ?? 'succeed';
  }

  /** Milliseconds that stand still but for one great leap. */
  time(lateAfter: number): number {
    this.looks += 1;
    return this.looks > lateAfter ? DEADLINE + 1 : 0;
  }

  next(): number {
    this.clock += 1;
    return this.clock;
  }

  /** Whether the outside has seen a run of a step. */
  hasSeen(saga: string, step: string): boolean {
    return this.effects.some((one) => one.saga === saga && one.step === step);
  }

  /** Whether it will, once all is over. */
  willSee(saga: string, step: string): boolean {
    return this.delayed.some((one) => one.saga === saga && one.step === step);
  }

  enter(saga: string, process: Process): void {
    const other = this.inside.get(saga);
    if (other && !other.isDead) throw new Error(`two are at work on ${saga}`);
    this.inside.set(saga, process);
  }

  leave(saga: string): void {
    this.inside.delete(saga);
  }
}

/** A process that dies at one of its statements: nothing it asks for is answered any more. */
class Process implements Transactions<Sql> {
  isDead = false;
  private statements = 0;
  readonly dies: Promise<void>;
  private tell: () => void = () => {};

  constructor(
    readonly place: string,
    private readonly death: Death | undefined,
  ) {
    this.dies = new Promise((resolve) => {
      this.tell = resolve;
    });
  }

  readonly sql: Sql = (text, values) => this.mortal(() => database.sql(text, values));

  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.mortal(() => database.transaction(work));
  }

  die(): Promise<never> {
    this.isDead = true;
    this.tell();
    return new Promise(() => {});
  }

  private async mortal<Result>(ask: () => Promise<Result>): Promise<Result> {
    this.statements += 1;
    const isLast = this.statements - 1 === this.death?.atStatement;
    if (this.isDead || (isLast && !this.death?.hasEffect)) return this.die();
    const answer = await ask().catch((error) => (this.isDead ? this.die() : Promise.reject(error)));
    return this.isDead || isLast ? this.die() : answer;
  }
}

function toSaga({ steps, pivot }: Script): Saga<Types> {
  return defineSaga<Types>({
    name: `law_${crypto.randomUUID()}`,
    deadlineMs: DEADLINE,
    tooLate: 'too late',
    steps: steps.map((step, index) => toStep(step, String(index), index, pivot)),
  });
}

function toStep(scripted: ScriptedStep, name: string, index: number, pivot: number): Step<Types> {
  const { isLocal, runs, undoings } = scripted;
  const isPivot = index === pivot;
  const canUndo = scripted.canUndo && index < pivot;
  const common = { name, when: () => scripted.isNeeded, ...(isPivot && { pivot: true as const }) };
  // What only asks may be told otherwise the next time. What has an effect gives one answer, that is what its key is for;
  // as long as the first call is under way, a second one may be refused, but at the pivot.
  const mayRefuse = (world: World, saga: string) =>
    index <= pivot &&
    ((!isPivot && !canUndo) || !(world.hasSeen(saga, name) || (isPivot && world.willSee(saga, name))));
  const running: Part = { name, action: 'run', script: runs, mayRefuse, mayGiveUp: !isLocal && index < pivot };
  const undoing: Part = { name, action: 'undo', script: undoings, mayRefuse: () => false, mayGiveUp: false };
  if (isLocal) {
    return {
      ...common,
      local: true,
      run: ({ id, parts }, sql) => play(parts, id, running, sql) as Promise<LocalOutcome<string, string>>,
      ...(canUndo && {
        compensate: async ({ id, parts }: SagaContext<Types>, sql: Sql) => void (await play(parts, id, undoing, sql)),
      }),
    };
  }
  return {
    ...common,
    run: ({ id, parts }) => play(parts, id, running),
    ...(canUndo && { compensate: async ({ id, parts }: SagaContext<Types>) => void (await play(parts, id, undoing)) }),
  };
}

/** What a step does when it runs, or when it is undone. */
interface Part {
  readonly name: string;
  readonly action: 'run' | 'undo';
  readonly script: readonly Act[];
  readonly mayRefuse: (world: World, saga: string) => boolean;
  readonly mayGiveUp: boolean;
}

/** Act as the script says. */
async function play(
  { world, process }: Types['parts'],
  saga: string,
  { name: step, action, script, mayRefuse, mayGiveUp }: Part,
  sql?: Sql,
): Promise<StepOutcome<string, string>> {
  world.enter(saga, process);
  try {
    await new Promise(setImmediate);
    const act = world.act(script, `${saga} ${step} ${action}`);
    if (act === 'die') return await deadly(process);
    if (act === 'fail') throw new Error('failed before its effect');
    if (act === 'refuse' && mayRefuse(world, saga)) return refused(`refused at ${step}`);
    const isDelayed = act === 'fail-delayed' || act === 'die-delayed';
    const effect = { saga, step, action, at: world.next() };
    if (sql) await sql('INSERT INTO effect VALUES ($1, $2, $3, $4)', [effect.at, saga, step, action]);
    else if (isDelayed) world.delayed.push(effect);
    else world.effects.push(effect);
    if (act === 'die-done' || act === 'die-delayed') return await deadly(process);
    if (act === 'fail-done' || act === 'fail-delayed') throw new Error('failed after its effect');
    if (act === 'give-up' && mayGiveUp) return givenUp(`given up at ${step}`);
    return act === 'wait' && !sql ? waiting(60_000, `known by ${step}`) : done(`done by ${step}`);
  } finally {
    if (!process.isDead) world.leave(saga);
  }
}

/** A process that dies in a transaction takes it back. */
async function deadly(process: Process): Promise<never> {
  void process.die();
  throw new Error('dead');
}

/** Play a script to the end, one process after the other. */
async function perform(script: Script): Promise<{ records: SagaRecord<Types>[]; world: World }> {
  const world = new World();
  const saga = toSaga(script);
  const deaths = [...script.deaths];
  let place = 0;
  let [process, runner] = await replace();
  const ids: string[] = [];
  for (let index = 0; index < script.sagas; index += 1) {
    const id = crypto.randomUUID();
    if (await begin(id)) ids.push(id);
  }
  const records: SagaRecord<Types>[] = [];
  for (const id of ids) records.push(await end(id));
  await runner.job.stop?.();
  return { records, world };

  async function replace(): Promise<[Process, SagaRunner<Types>]> {
    if (!script.isSamePlace) {
      place += 1;
      await database.sql('UPDATE saga SET due_at = now() WHERE kind = $1 AND due_at > now()', [saga.name]);
    }
    const next = new Process(`place-${place}`, deaths.shift());
    const parts = { saga, parts: { world, process: next }, database: next, log, metrics: createMetrics() };
    const clock = () => world.time(script.lateAfter);
    return [next, createSagaRunner({ ...parts, place: next.place, backoff: () => 0, clock })];
  }

  /** Do something, again when it fails, and with the next process when this one dies of it. */
  async function persist<Result>(attempt: () => Promise<Result>): Promise<Result> {
    for (let tries = 0; tries < 100; tries += 1) {
      const tried = attempt().then(
        (value) => ({ value }),
        () => 'failed' as const,
      );
      const answer = await Promise.race([tried, process.dies]);
      if (answer === undefined) [process, runner] = await replace();
      else if (answer !== 'failed') return answer.value;
    }
    throw new Error('it does not come to an end');
  }

  /** Whether it began; one whose first step is refused does not. */
  function begin(id: string): Promise<boolean> {
    return persist(async () => {
      if (await runner.find(id)) return true;
      const outcome = await process.transaction((sql) => runner.start(sql, { id, input: null, at: new Date() }));
      if (outcome.kind === 'done') runner.go(outcome.value);
      return outcome.kind === 'done';
    });
  }

  function end(id: string): Promise<SagaRecord<Types>> {
    return persist(async () => {
      for (let looks = 0; looks < 100; looks += 1) {
        await runner.job.run();
        const record = await runner.settled(id, { withinMs: 300 });
        if (!record) throw new Error('a saga is gone');
        if (record.state === 'COMPLETED' || record.state === 'COMPENSATED') return record;
        await runner.wake(process.sql, id);
      }
      throw new Error('it does not come to an end');
    });
  }
}

async function effectsOf(id: string, world: World): Promise<Effect[]> {
  const local = await database.sql<Effect>('SELECT * FROM effect WHERE saga = $1', [id]);
  return [...local, ...world.effects.filter(({ saga }) => saga === id)].sort((a, b) => a.at - b.at);
}

const tally: Record<string, number> = {};

/** Every law that a saga keeps, whatever happened to it. */
function checkLaws(
  script: Script,
  { state, refusal, id }: SagaRecord<Types>,
  effects: readonly Effect[],
  delayed: readonly Effect[],
): void {
  const count = (action: string, step: string) =>
    effects.filter((one) => one.action === action && one.step === step).length;
  const undone = effects.filter(({ action }) => action === 'undo').map(({ step }) => Number(step));
  const hasPivoted = [...effects, ...delayed].some(({ step }) => step === String(script.pivot));
  tally[state] = (tally[state] ?? 0) + 1;

  for (const [index, step] of script.steps.entries()) {
    const name = String(index);
    const runs = count('run', name);
    const undos = count('undo', name);
    if (!step.isNeeded) expect([id, name, runs + undos]).toEqual([id, name, 0]);
    if (step.isLocal) expect(Math.max(runs, undos)).toBeLessThanOrEqual(1);
    if (state === 'COMPLETED' && step.isNeeded) expect(runs).toBeGreaterThan(0);
    if (index >= script.pivot) expect(undos).toBe(0);
    const isUndoable = step.canUndo && index < script.pivot;
    const isExpected = delayed.some((one) => one.step === name && one.action === 'run');
    if (state === 'COMPENSATED' && isUndoable && (runs > 0 || isExpected)) {
      // Also what arrives from now on finds itself undone.
      expect([id, name, effects.findLast((one) => one.step === name)?.action]).toEqual([id, name, 'undo']);
    }
  }
  if (state === 'COMPLETED') expect([refusal, undone]).toEqual([null, []]);
  if (state === 'COMPENSATED') {
    expect(refusal).not.toBeNull();
    expect(hasPivoted).toBe(false);
    expect(undone).toEqual([...undone].sort((a, b) => b - a));
    expect(effects.findLastIndex(({ action }) => action === 'run')).toBeLessThan(
      undone.length > 0 ? effects.findIndex(({ action }) => action === 'undo') : effects.length,
    );
  }
}

test('every saga ends: done to its end, or undone exactly in reverse, whatever fails and whoever dies', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      const { records, world } = await perform(script);
      for (const record of records) {
        expect(['COMPLETED', 'COMPENSATED']).toContain(record.state);
        const delayed = world.delayed.filter(({ saga }) => saga === record.id);
        checkLaws(script, record, await effectsOf(record.id, world), delayed);
      }
    }),
    { numRuns: 60 },
  );
  expect(tally.COMPLETED).toBeGreaterThan(5);
  expect(tally.COMPENSATED).toBeGreaterThan(5);
});
