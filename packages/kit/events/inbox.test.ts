import { createId } from '#contracts';
import { createTestClock } from '#testkit';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { type Delivery, on } from './consumption';
import { createEventMetrics } from './event-metrics';
import { createInbox, type InboxParts } from './inbox';
import { forgetSeen } from './inbox-marks';
import { listDeadLetters, replayDeadLetters } from './operations';
import { createEventDatabase, type EventDatabase } from './test/database';
import { record, thingHappened } from './test/things';

let database: EventDatabase;
beforeAll(async () => {
  database = await createEventDatabase();
});
afterAll(() => database.drop());

const clock = createTestClock('2026-01-01T12:00:00.000Z');
const HOUR = 3_600_000;

/** Things that break a handler, as long as they are in here. */
const broken = new Set<string>();
const deliveries: Delivery[] = [];

const parts: InboxParts = {
  database: { sql: (...statement) => database.sql(...statement), transaction: (work) => database.transaction(work) },
  consumes: [
    on(thingHappened, async ({ thing, value }, delivery) => {
      deliveries.push(delivery);
      await delivery.sql('INSERT INTO effect (key, value) VALUES ($1, $2)', [thing, value]);
      if (broken.has(thing)) throw new Error(`${thing} is broken`);
    }),
  ],
  metrics: createEventMetrics(createMetrics().registry),
  log: createLog('test', 'silent'),
  now: clock.now,
  random: () => 0,
};
const inbox = createInbox(parts);
beforeEach(async () => {
  broken.clear();
  deliveries.length = 0;
  await database.sql('TRUNCATE effect, event_inbox, event_parked');
});

/** What was done, as `thing value`, in order. */
const effects = async (): Promise<string[]> =>
  (await database.sql<{ did: string }>("SELECT key || ' ' || value AS did FROM effect ORDER BY position")).map(
    ({ did }) => did,
  );

/** What is put aside, as `thing attempts` and whether it is dead, in order. */
const parked = async (): Promise<string[]> =>
  (
    await database.sql<{ text: string }>(
      `SELECT key || ' ' || attempts || CASE WHEN dead_at IS NULL THEN '' ELSE ' dead' END AS text
       FROM event_parked ORDER BY position`,
    )
  ).map(({ text }) => text);

test('an event that comes twice, or twice at once, has one effect', async () => {
  const event = record('a', 1);
  await inbox.handle('things', [event, event]);
  await inbox.handle('things', [event]);
  await Promise.all([inbox.handle('things', [event]), inbox.handle('things', [event, record('b', 1)])]);
  expect(await effects()).toEqual(['a 1', 'b 1']);
});

test('two replicas that handle the same events at the same time have one effect of each, in order', async () => {
  const events = Array.from({ length: 40 }, (_, index) => record(`t${index % 3}`, index));
  await Promise.all([inbox.handle('things', events), inbox.handle('things', events.slice(0, 25))]);
  const expected = Array.from({ length: 40 }, (_, index) => `t${index % 3} ${index}`);
  expect(await effects()).toEqual(expected);
});

test('a batch costs three statements and what its handlers ask for', async () => {
  const events = Array.from({ length: 50 }, (_, index) => record(`t${index}`, index));
  const statements: string[] = [];
  const counting = createInbox({
    database: {
      sql: database.sql,
      transaction: (work) =>
        database.transaction((sql) =>
          work((text, values) => {
            statements.push(text);
            return sql(text, values);
          }),
        ),
    },
    consumes: [on(thingHappened, async () => {})],
    metrics: createEventMetrics(createMetrics().registry),
    log: createLog('test', 'silent'),
  });
  await counting.handle('things', events);
  expect(statements).toHaveLength(1); // besides BEGIN and COMMIT
});

test('a handler learns when the fact happened and in which trace', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  await inbox.handle('things', [{ ...record('a', 1, 'evt_1'), traceparent }]);
  expect(deliveries[0]).toMatchObject({ eventId: 'evt_1', at: new Date('2026-01-01T00:00:00.000Z') });
  expect(deliveries[0]?.traceparent).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-(?!b7ad6b7169203331)/);
});

describe('what was told so long ago that it is forgotten who heard it', () => {
  const rememberedMs = 96 * HOUR;
  const forgetful = createInbox({ ...parts, rememberedMs });
  const recordAt = (thing: string, value: number, at: Date) => record(thing, value, createId('event', at.getTime()));
  const ago = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds);

  test('is not handled twice when it comes again: a person has to say', async () => {
    const event = recordAt('a', 1, clock.now());
    await forgetful.handle('things', [event]);
    clock.advance(rememberedMs + 1_000);
    await forgetSeen(database.sql, { before: ago(rememberedMs), limit: 10 });
    await forgetful.handle('things', [event, recordAt('a', 2, clock.now())]);
    expect(await effects()).toEqual(['a 1', 'a 2']);
    expect(await parked()).toEqual(['a 0 dead']);
    await forgetSeen(database.sql, { before: ago(rememberedMs), limit: 10 });
    await forgetful.handle('things', [event]);
    expect(await parked()).toEqual(['a 0 dead']);
  });

  test('is handled when a person says so', async () => {
    await forgetful.handle('things', [recordAt('a', 1, ago(rememberedMs + 1_000))]);
    const [letter] = await listDeadLetters(database.sql);
    expect(letter?.error).toMatch(/not known any more/);
    await replayDeadLetters(database.sql);
    await database.sql('UPDATE event_parked SET next_attempt_at = $1', [clock.now()]);
    await forgetful.retry();
    expect(await effects()).toEqual(['a 1']);
  });

  test('is what was told before that, and not a moment later', async () => {
    await forgetful.handle('things', [recordAt('a', 1, ago(rememberedMs)), recordAt('b', 1, ago(rememberedMs + 10))]);
    expect(await effects()).toEqual(['a 1']);
    expect(await parked()).toEqual(['b 0 dead']);
  });

  test('does not wait behind another of its thing, nor hold one up', async () => {
    broken.add('a');
    await forgetful.handle('things', [recordAt('a', 1, clock.now()), recordAt('a', 2, ago(rememberedMs + 1_000))]);
    expect(await parked()).toEqual(['a 1', 'a 0 dead']);
  });
});

test('events that nobody listens to leave no row', async () => {
  await inbox.handle('things', [{ ...record('a', 1), name: 'things.other.v1' }]);
  expect(await database.sql('SELECT FROM event_inbox UNION ALL SELECT FROM event_parked')).toEqual([]);
});

test('what cannot be handled waits with all that came after it of the same thing, and the rest goes on', async () => {
  broken.add('a');
  await inbox.handle('things', [record('a', 1), record('b', 1), record('a', 2)]);
  await inbox.handle('things', [record('b', 2), record('a', 3)]);
  expect(await effects()).toEqual(['b 1', 'b 2']);
  expect(await parked()).toEqual(['a 1', 'a 0', 'a 0']);
  broken.clear();
  await inbox.retry();
  expect(await effects()).toEqual(['b 1', 'b 2']); // it is not due yet, nor what waits behind it
  clock.advance(500);
  expect(await inbox.retry()).toBeUndefined();
  expect(await effects()).toEqual(['b 1', 'b 2', 'a 1', 'a 2', 'a 3']);
  expect(await parked()).toEqual([]);
});

test('of things with one key in two streams, one does not wait for the other', async () => {
  broken.add('a');
  await inbox.handle('things', [record('a', 1)]);
  broken.clear();
  await inbox.handle('others', [record('a', 2)]);
  expect(await effects()).toEqual(['a 2']);
});

test('attempts come ever more seldom, until the event is a dead letter and others of the thing go on', async () => {
  broken.add('a');
  await inbox.handle('things', [record('a', 1), record('a', 2)]);
  const waits: number[] = [];
  for (let next = await inbox.retry(); waits.length < 11; next = await inbox.retry()) {
    waits.push((next?.getTime() ?? 0) - clock.now().getTime());
    if (waits.length === 11) broken.clear();
    clock.advance(waits.at(-1) ?? 0);
  }
  expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
  expect(await effects()).toEqual(['a 1', 'a 2']);
});

test('a dead letter does not hold up the next of its thing', async () => {
  broken.add('a');
  await inbox.handle('things', [record('a', 1), record('a', 2)]);
  await database.sql('UPDATE event_parked SET attempts = 11 WHERE attempts = 1');
  clock.advance(HOUR);
  await inbox.retry();
  expect(await parked()).toEqual(['a 12 dead', 'a 1']);
});

test('a payload that does not fit is a dead letter at once, and is not in the way', async () => {
  await inbox.handle('things', [record('a', 'one'), record('a', 2)]);
  expect(await parked()).toEqual(['a 1 dead']);
  expect(await effects()).toEqual(['a 2']);
  const [row] = await database.sql<{ error: string }>('SELECT error FROM event_parked');
  expect(row?.error).toMatch(/does not fit things.thing-happened.v1.*value/s);
});

test('what a newer version added to a payload is ignored', async () => {
  const event = record('a', 1);
  await inbox.handle('things', [{ ...event, payload: event.payload.replace('{', '{"more":[1],') }]);
  expect(await effects()).toEqual(['a 1']);
});

test('while the database is away nothing is parked, and the same events may come again', async () => {
  const events = [record('a', 1), record('b', 1)];
  let isLost = true;
  const losing = createInbox({
    database,
    consumes: [
      on(thingHappened, async (_fact, { sql }) => {
        if (isLost) await sql('SELECT pg_terminate_backend(pg_backend_pid())');
      }),
    ],
    metrics: createEventMetrics(createMetrics().registry),
    log: createLog('test', 'silent'),
  });
  await expect(losing.handle('things', events)).rejects.toThrow(/terminat/);
  expect(await parked()).toEqual([]);
  isLost = false;
  await losing.handle('things', events);
  expect(await database.sql('SELECT FROM event_inbox')).toHaveLength(2);
});

test('a service cannot listen twice to one kind of event', () => {
  const twice = { consumes: [on(thingHappened, async () => {}), on(thingHappened, async () => {})] };
  const metrics = createEventMetrics(createMetrics().registry);
  expect(() => createInbox({ database, metrics, log: createLog('test', 'silent'), ...twice })).toThrow(/once/);
});
