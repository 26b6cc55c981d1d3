import { done } from '#contracts';
import { createTestDatabase, type TestDatabase } from '#testkit';
import { type Database, openDatabase } from '../data/database';
import type { Sql } from '../data/sql';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { type Checkpoint, nameOfPoint } from './checkpoint';
import { createSagaRunner, type SagaRunner } from './runner';
import { defineSaga, givenUp, type RemoteContext, refused, type SagaContext, type Step, waiting } from './saga';
import type { SagaRecord } from './saga-store';
import { SAGA_TABLE } from './saga-table';

const log = createLog('saga', 'silent');
let own: TestDatabase;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase({ url: own.url, log, metrics: createMetrics() });
  for (const statement of `${SAGA_TABLE} CREATE TABLE note (saga TEXT, text TEXT)`.split(';'))
    if (statement.trim()) await database.sql(statement);
});

afterAll(async () => {
  await database.close();
  await own.drop();
});

interface Types {
  parts: string[];
  input: { cartId: string };
  results: Record<string, string>;
  refusal: string;
}

type Behaviour = Step<Types>['run'];

/** A step that writes into the saga's diary what it does. */
function step(name: string, more: { run?: Behaviour; isFinal?: boolean; pivot?: true; timeoutMs?: number } = {}) {
  const { run, isFinal = false, ...rest } = more;
  return {
    name,
    ...rest,
    async run(context: SagaContext<Types>, sql: never) {
      context.parts.push(name);
      return run ? run(context as never, sql) : done(`${name} done`);
    },
    ...(!isFinal && { compensate: async ({ parts }: SagaContext<Types>) => void parts.push(`undo ${name}`) }),
  } as unknown as Step<Types>;
}

/** What a step does the first time, the second, and so on; the last is repeated. */
function inTurn(...behaviours: Behaviour[]): Behaviour {
  let times = 0;
  return ((context: never, sql: never) => {
    const behaviour = behaviours[Math.min(times, behaviours.length - 1)];
    times += 1;
    if (!behaviour) throw new Error('nothing to do');
    return behaviour(context, sql);
  }) as Behaviour;
}

const fails: Behaviour = async () => {
  throw new Error('no answer');
};
const refuses: Behaviour = async () => refused('sold out');
const givesUp: Behaviour = async () => givenUp('sold out');
const succeeds: Behaviour = async () => done('done');

type Options = Partial<Parameters<typeof createSagaRunner<Types>>[0]>;

/** A saga of these steps, and as many processes that run it as are asked for. */
function sagaOf(steps: Step<Types>[], { deadlineMs = 60_000 } = {}) {
  const saga = defineSaga<Types>({ name: `test-${crypto.randomUUID()}`, deadlineMs, tooLate: 'too late', steps });
  const diary: string[] = [];
  const runner = (options: Options = {}): SagaRunner<Types> =>
    createSagaRunner({ saga, parts: diary, database, log, metrics: createMetrics(), backoff: () => 0, ...options });
  const start = async (by: SagaRunner<Types>, id: string = crypto.randomUUID()): Promise<string> => {
    const wanted = { id, input: { cartId: 'crt_1' }, at: new Date() };
    const outcome = await database.transaction((sql) => by.start(sql, wanted));
    if (outcome.kind === 'done') by.go(outcome.value);
    return id;
  };
  return { saga, diary, runner, start };
}

/** Run a saga of these steps to its rest, in one process. */
async function run(steps: Step<Types>[], options: { deadlineMs?: number } & Options = {}) {
  const { diary, runner, start } = sagaOf(steps, options);
  const only = runner(options);
  const record = await rest(only, await start(only));
  return { diary, record, runner: only };
}

async function rest(runner: SagaRunner<Types>, id: string): Promise<SagaRecord<Types>> {
  const record = await runner.settled(id, { withinMs: 5_000 });
  if (!record) throw new Error('there is no such saga');
  return record;
}

/** A checkpoint at which the process stops, as if it were dead, until it is let go. */
function stopAt(point: string): { checkpoint: Checkpoint; reached: Promise<void>; letGo: () => void } {
  const gates: { reach?: () => void; letGo?: () => void } = {};
  const reached = new Promise<void>((resolve) => {
    gates.reach = resolve;
  });
  const gone = new Promise<void>((resolve) => {
    gates.letGo = resolve;
  });
  return {
    reached,
    letGo: () => gates.letGo?.(),
    async checkpoint(at) {
      if (!nameOfPoint(at).endsWith(point)) return;
      gates.reach?.();
      await gone;
    },
  };
}

/** Let the leases of a saga end. */
const endLease = (id: string) => database.sql('UPDATE saga SET due_at = now() WHERE id = $1', [id]);

describe('a saga goes forward', () => {
  test('step by step, each knowing what those before it answered', async () => {
    const tells: Behaviour = async (context: SagaContext<Types>) =>
      done(`${context.result('one')}, ${context.input.cartId}`);
    const { diary, record } = await run([step('one'), step('two', { run: tells })]);
    expect(diary).toEqual(['one', 'two']);
    expect(record).toMatchObject({ state: 'COMPLETED', results: { one: 'one done', two: 'one done, crt_1' } });
  });

  test('past steps it does not need', async () => {
    const needless = { ...step('two'), when: ({ results }: SagaContext<Types>) => results.one === 'another' };
    const { diary } = await run([step('one'), needless as Step<Types>, step('three', { run: refuses })]);
    expect(diary).toEqual(['one', 'three', 'undo one']);
  });

  test('again when a step ends unknown, as often as it takes', async () => {
    const { diary, record } = await run([step('one', { run: inTurn(fails, fails, succeeds) })]);
    expect([diary, record.state]).toEqual([['one', 'one', 'one'], 'COMPLETED']);
  });

  test('again when a step takes too long, which is told to stop', async () => {
    let isTold = false;
    const hangs = (({ signal }: RemoteContext<Types>) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          isTold = true;
          resolve(done('too late'));
        });
      })) as Behaviour;
    const { record } = await run([step('one', { run: inTurn(hangs, succeeds), timeoutMs: 20 })]);
    expect([isTold, record.results.one]).toEqual([true, 'done']);
  });
});

describe('a saga turns back', () => {
  test('at a refusal, undoing the last first, and not what was refused', async () => {
    const { diary, record } = await run([step('one'), step('two'), step('three', { run: refuses }), step('four')]);
    expect(diary).toEqual(['one', 'two', 'three', 'undo two', 'undo one']);
    expect(record).toMatchObject({ state: 'COMPENSATED', refusal: 'sold out' });
  });

  test('and undoes what was refused too, when an earlier call of it may still arrive', async () => {
    const { diary } = await run([step('one'), step('two', { run: inTurn(fails, refuses) })]);
    expect(diary).toEqual(['one', 'two', 'two', 'undo two', 'undo one']);
  });

  test('when a step is given up, which is undone as well, as often as it takes', async () => {
    let tries = 0;
    const halfDone = {
      ...step('two', { run: givesUp }),
      async compensate({ parts }: SagaContext<Types>) {
        tries += 1;
        if (tries < 2) throw new Error('no answer');
        parts.push('undo two');
      },
    } as Step<Types>;
    const { diary, record } = await run([step('one'), halfDone, step('three')]);
    expect(diary).toEqual(['one', 'two', 'undo two', 'undo one']);
    expect(record).toMatchObject({ state: 'COMPENSATED', refusal: 'sold out' });
  });

  test('and tries to undo until it is undone', async () => {
    let tries = 0;
    const stubborn = {
      ...step('one'),
      async compensate() {
        tries += 1;
        if (tries < 3) throw new Error('no answer');
      },
    } as Step<Types>;
    const { record } = await run([stubborn, step('two', { run: refuses })]);
    expect([tries, record.state]).toEqual([3, 'COMPENSATED']);
  });

  test('past its deadline, before the pivot', async () => {
    const { diary, record } = await run([step('one', { run: fails }), step('two', { pivot: true, isFinal: true })], {
      deadlineMs: -1,
    });
    expect([diary, record.state, record.refusal]).toEqual([[], 'COMPENSATED', 'too late']);
  });

  test('at a refusal of the pivot', async () => {
    const { diary, record } = await run([step('one'), step('two', { pivot: true, isFinal: true, run: refuses })]);
    expect([diary, record.state]).toEqual([['one', 'two', 'undo one'], 'COMPENSATED']);
  });
});

describe('from the pivot on there is only forward', () => {
  test('a pivot that was tried is tried on past the deadline: only its answer decides', async () => {
    let ms = 0;
    const answersLate = inTurn(async () => {
      ms = 100_000;
      throw new Error('no answer');
    }, succeeds);
    const pivot = step('two', { pivot: true, isFinal: true, run: answersLate });
    const { diary, record } = await run([step('one'), pivot, step('three', { isFinal: true })], { clock: () => ms });
    expect([diary, record.state]).toEqual([['one', 'two', 'two', 'three'], 'COMPLETED']);
  });

  test('a step of which something was done is not given up after it, nor the pivot itself', async () => {
    const pivot = step('one', { pivot: true, isFinal: true, run: inTurn(givesUp, succeeds) });
    const last = step('two', { isFinal: true, run: inTurn(givesUp, succeeds) });
    const { diary, record } = await run([pivot, last]);
    expect([diary, record.state]).toEqual([['one', 'one', 'two', 'two'], 'COMPLETED']);
  });

  test('a refusal after it is a fault, and tried again', async () => {
    const last = step('three', { isFinal: true, run: inTurn(refuses, succeeds) });
    const { diary, record } = await run([step('one'), step('two', { pivot: true, isFinal: true }), last]);
    expect([diary, record.state]).toEqual([['one', 'two', 'three', 'three'], 'COMPLETED']);
  });
});

describe('a saga waits', () => {
  const asks: Behaviour = async () => waiting(600_000, 'ask the customer');

  test('for whoever wakes it, and runs the step again', async () => {
    const { diary, record, runner } = await run([step('one', { run: inTurn(asks, succeeds) })]);
    expect(record).toMatchObject({ state: 'WAITING', results: { one: 'ask the customer' } });
    await runner.wake(database.sql, record.id);
    await runner.job.run();
    expect(await rest(runner, record.id)).toMatchObject({ state: 'COMPLETED', results: { one: 'done' } });
    expect(diary).toEqual(['one', 'one']);
  });

  test('not at all when it was woken before it could wait', async () => {
    const early: Behaviour = async (context: SagaContext<Types>) => {
      await database.sql('UPDATE saga SET is_woken = true WHERE id = $1', [context.id]);
      return waiting(600_000, 'ask the customer');
    };
    const { record } = await run([step('one', { run: inTurn(early, succeeds) })]);
    const { diary, runner, start } = sagaOf([step('one', { run: inTurn(early, succeeds) })]);
    const only = runner();
    const id = await start(only);
    for (let state = ''; state !== 'COMPLETED'; state = (await rest(only, id)).state) await only.job.run();
    expect([record.state, diary]).toEqual([expect.stringMatching(/WAITING|COMPLETED/), ['one', 'one']]);
  });

  test('and is undone when the step is refused then: who was asked may have said yes', async () => {
    const { diary, record, runner } = await run([step('one', { run: inTurn(asks, refuses) })]);
    await runner.wake(database.sql, record.id);
    await runner.job.run();
    expect((await rest(runner, record.id)).state).toBe('COMPENSATED');
    expect(diary).toEqual(['one', 'one', 'undo one']);
  });

  test('longer than its deadline, which counts from the end of the wait', async () => {
    const { record, runner } = await run([step('one', { run: inTurn(asks, succeeds) }), step('two')]);
    await database.sql(`UPDATE saga SET deadline_at = now() - interval '1 hour' WHERE id = $1`, [record.id]);
    await runner.wake(database.sql, record.id);
    await runner.job.run();
    expect((await rest(runner, record.id)).state).toBe('COMPLETED');
  });

  test('which nobody can wake that has ended', async () => {
    const { record, runner } = await run([step('one')]);
    await runner.wake(database.sql, record.id);
    expect(await runner.find(record.id)).toEqual({ ...record, updatedAt: expect.any(Date) });
  });
});

describe('when a process dies', () => {
  test.each(['two:before', 'two:after'])('at %s, its successor at the same place takes over at once', async (point) => {
    const { diary, runner, start } = sagaOf([step('one'), step('two'), step('three')]);
    const dead = stopAt(point);
    const id = await start(runner({ place: 'here', checkpoint: dead.checkpoint }));
    await dead.reached;
    const successor = runner({ place: 'here' });
    await successor.job.run();
    expect((await rest(successor, id)).state).toBe('COMPLETED');
    expect(diary.filter((text) => text === 'one')).toHaveLength(1);
  });

  test('a replica elsewhere leaves its sagas alone until the lease ends', async () => {
    const { runner, start } = sagaOf([step('one'), step('two')]);
    const dead = stopAt('two:before');
    const id = await start(runner({ place: 'here', checkpoint: dead.checkpoint }));
    await dead.reached;
    const replica = runner({ place: 'there' });
    await replica.job.run();
    expect(await replica.settled(id, { withinMs: 0 })).toMatchObject({ state: 'RUNNING' });
    await endLease(id);
    await replica.job.run();
    expect((await rest(replica, id)).state).toBe('COMPLETED');
  });

  test('in the middle of a step, that step is undone even if it is refused the next time', async () => {
    const { diary, runner, start } = sagaOf([step('one', { run: inTurn(succeeds, refuses) })]);
    const dead = stopAt('one:after');
    const id = await start(runner({ place: 'here', checkpoint: dead.checkpoint }));
    await dead.reached;
    const successor = runner({ place: 'here' });
    await successor.job.run();
    expect((await rest(successor, id)).state).toBe('COMPENSATED');
    expect(diary).toEqual(['one', 'one', 'undo one']);
  });

  test('while it undoes, its successor goes on undoing', async () => {
    const { diary, runner, start } = sagaOf([step('one'), step('two'), step('three', { run: refuses })]);
    const dead = stopAt('two:undo:after');
    const id = await start(runner({ place: 'here', checkpoint: dead.checkpoint }));
    await dead.reached;
    const successor = runner({ place: 'here' });
    await successor.job.run();
    expect(await rest(successor, id)).toMatchObject({ state: 'COMPENSATED', refusal: 'sold out' });
    expect(diary).toEqual(['one', 'two', 'three', 'undo two', 'undo two', 'undo one']);
  });

  test.each(['two:before', 'two:after'])(
    'only in appearance (paused at %s), it does nothing more once it wakes',
    async (point) => {
      let ms = 0;
      const { diary, runner, start } = sagaOf([step('one'), step('two'), step('three')]);
      const paused = stopAt(point);
      const first = runner({ checkpoint: paused.checkpoint, clock: () => ms });
      const id = await start(first);
      await paused.reached;
      await endLease(id);
      const replica = runner();
      await replica.job.run();
      const record = await rest(replica, id);
      const written = [...diary];
      ms = 60_000; // the paused process sees how late it is
      paused.letGo();
      await first.job.stop?.();
      expect(diary).toEqual(written);
      expect(await replica.find(id)).toEqual({ ...record, updatedAt: expect.any(Date) });
    },
  );

  test('and the database with it, what it marked last is looked up, not guessed', async () => {
    const { diary, runner, start } = sagaOf([step('one'), step('two'), step('three')]);
    let unanswered = 0;
    // The mark that the second step is done holds, and its answer never comes; the next statement is not heard at all.
    const sql: Sql = async (text, values = []) => {
      const isMark = values.includes('RUNNING') && values[3] === 'three';
      if (unanswered > 1 || !isMark) return database.sql(text, values);
      unanswered += 1;
      if (unanswered === 1) await database.sql(text, values);
      throw Object.assign(new Error('away'), { code: 'ECONNRESET' });
    };
    const only = runner({ database: { sql, transaction: database.transaction } });
    const id = await start(only);
    for (let state = ''; state !== 'COMPLETED'; state = (await only.find(id))?.state ?? '') await only.job.run();
    expect([diary, unanswered]).toEqual([['one', 'two', 'three'], 2]);
  });
});

describe('a step in the service’s own database', () => {
  const writes = (text: string): Behaviour =>
    (async ({ id }: SagaContext<Types>, sql: Sql) => {
      await sql('INSERT INTO note VALUES ($1, $2)', [id, text]);
      return done(text);
    }) as Behaviour;
  const local = (name: string, run: Behaviour) => ({ ...step(name, { run }), local: true }) as Step<Types>;
  const notes = async (id: string) =>
    (await database.sql<{ text: string }>('SELECT text FROM note WHERE saga = $1', [id])).map(({ text }) => text);

  test('holds together with its mark, or not at all', async () => {
    const breaks: Behaviour = (async (context: never, sql: never) => {
      await writes('broken')(context, sql);
      throw new Error('no luck');
    }) as Behaviour;
    const { record } = await run([step('one'), local('two', inTurn(breaks, writes('whole')))]);
    expect([record.state, await notes(record.id)]).toEqual(['COMPLETED', ['whole']]);
  });

  test('leaves nothing behind when it is refused', async () => {
    const refusesLate: Behaviour = (async (context: never, sql: never) => {
      await writes('refused')(context, sql);
      return refused('sold out');
    }) as Behaviour;
    const { diary, record } = await run([step('one'), local('two', refusesLate)]);
    expect([record.state, diary, await notes(record.id)]).toEqual(['COMPENSATED', ['one', 'two', 'undo one'], []]);
  });

  test('runs in the transaction that starts the saga when it is the first, and a refusal starts none', async () => {
    const { runner, saga, diary } = sagaOf([local('one', inTurn(refuses, writes('begun'))), step('two')]);
    const only = runner();
    const id = crypto.randomUUID();
    const begin = () =>
      database.transaction((sql) => only.start(sql, { id, input: { cartId: 'crt_1' }, at: new Date() }));
    expect(await begin()).toEqual(refused('sold out'));
    expect(await only.find(id)).toBeUndefined();
    const outcome = await begin();
    if (outcome.kind === 'done') only.go(outcome.value);
    expect((await rest(only, id)).state).toBe('COMPLETED');
    expect([diary, await notes(id), saga.steps.length]).toEqual([['one', 'one', 'two'], ['begun'], 2]);
  });
});

describe('a process that runs sagas', () => {
  test('ends each after its present step when it is stopped, and another one finishes them', async () => {
    const { diary, runner, start } = sagaOf([step('one'), step('two'), step('three')]);
    const gate = stopAt('two:before');
    const first = runner({ checkpoint: gate.checkpoint });
    const id = await start(first);
    await gate.reached;
    const stopped = first.job.stop?.();
    gate.letGo();
    await stopped;
    expect(diary).toEqual(['one', 'two']);
    const replica = runner();
    await replica.job.run();
    expect((await rest(replica, id)).state).toBe('COMPLETED');
    expect(diary).toEqual(['one', 'two', 'three']);
  });

  test('drives so many at once and no more, and the others in their turn', async () => {
    let inside = 0;
    let most = 0;
    const busy: Behaviour = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await database.sql('SELECT pg_sleep(0.01)');
      inside -= 1;
      return done('done');
    };
    const { runner, start } = sagaOf([step('one', { run: busy }), step('two', { run: busy })]);
    const only = runner({ atOnce: 2 });
    const ids = await Promise.all(Array.from({ length: 7 }, () => start(only)));
    const records = await Promise.all(ids.map((id) => rest(only, id)));
    expect(records.map(({ state }) => state)).toEqual(ids.map(() => 'COMPLETED'));
    expect(most).toBe(2);
  });

  test('never drives one that another drives, however many look for work at once', async () => {
    const { diary, runner, start } = sagaOf([step('one', { run: inTurn(fails, succeeds) }), step('two')]);
    const runners = Array.from({ length: 4 }, () => runner());
    const [first] = runners;
    if (!first) throw new Error('there is a first');
    const id = await start(first);
    while ((await first.find(id))?.state !== 'COMPLETED') await Promise.all(runners.map(({ job }) => job.run()));
    expect(diary).toEqual(['one', 'one', 'two']);
  });

  test('answers what it does not drive itself', async () => {
    const { runner, start } = sagaOf([step('one')]);
    const [one, other] = [runner(), runner()];
    const id = await start(one);
    expect((await rest(other, id)).state).toBe('COMPLETED');
    expect(await other.settled(crypto.randomUUID(), { withinMs: 1_000 })).toBeUndefined();
  });

  test('leaves those alone that stand at a step of another version', async () => {
    const { runner, start } = sagaOf([step('one'), step('two')]);
    const dead = stopAt('two:before');
    const id = await start(runner({ place: 'here', checkpoint: dead.checkpoint }));
    await dead.reached;
    await database.sql(`UPDATE saga SET step = 'another' WHERE id = $1`, [id]);
    const successor = runner({ place: 'here' });
    await successor.job.run();
    expect(await successor.settled(id, { withinMs: 0 })).toMatchObject({ state: 'RUNNING' });
  });

  test('does not start a saga twice', async () => {
    const { runner, start } = sagaOf([step('one')]);
    const only = runner();
    const id = await start(only);
    await expect(start(only, id)).rejects.toThrow('taken: saga_pkey');
  });

  test('forgets what ended long ago, and nothing else', async () => {
    const { record, runner } = await run([step('one')]);
    expect(await runner.forget({ before: record.createdAt })).toBe(0);
    expect(await runner.forget({ before: new Date(Date.now() + 60_000) })).toBe(1);
    expect(await runner.find(record.id)).toBeUndefined();
  });

  test('counts how sagas end, which steps fail, and what is overdue', async () => {
    const metrics = createMetrics();
    const { runner, start } = sagaOf([step('one', { run: inTurn(fails, succeeds) }), step('two')]);
    const dead = stopAt('two:after');
    const only = runner({ metrics });
    await rest(only, await start(only));
    const lost = await start(runner({ checkpoint: dead.checkpoint }));
    await dead.reached;
    await database.sql(`UPDATE saga SET deadline_at = now() - interval '1 s' WHERE id = $1`, [lost]);
    const text = await metrics.registry.metrics();
    expect(text).toMatch(/agora_sagas_ended_total\{.*state="COMPLETED"\} 1/);
    expect(text).toMatch(/agora_saga_step_failures_total\{.*step="one"\} 1/);
    expect(text).toMatch(/agora_sagas_overdue\{.*\} 1/);
    dead.letGo();
  });
});

test.each<[string, Step<Types>[]]>([
  ['two pivots', [step('one', { pivot: true, isFinal: true }), step('two', { pivot: true, isFinal: true })]],
  ['something to undo after the pivot', [step('one', { pivot: true, isFinal: true }), step('two')]],
  ['something to undo at the pivot', [step('one', { pivot: true })]],
  ['two steps of one name', [step('one'), step('one')]],
])('a saga with %s is none', (_what, steps) => {
  expect(() => sagaOf(steps)).toThrow(RangeError);
});

test('a step that may outlast the lease is not run', () => {
  expect(() => sagaOf([step('one', { timeoutMs: 4_001 })]).runner({ leaseMs: 5_000 })).toThrow(/one may take longer/);
});
