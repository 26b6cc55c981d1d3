import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { on } from './consumption';
import { emit } from './emit';
import { createEventMetrics } from './event-metrics';
import { createInbox } from './inbox';
import { countEvents, listDeadLetters, replayDeadLetters, resendEvents } from './operations';
import { markPublished, readWaiting, saveProgress } from './outbox';
import { createEventDatabase, type EventDatabase } from './test/database';
import { record, thingHappened } from './test/things';

let database: EventDatabase;
let isBroken = true;
beforeAll(async () => {
  database = await createEventDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  isBroken = true;
  await database.sql('TRUNCATE event_outbox, event_relay, event_inbox, event_parked, effect');
});

function inbox() {
  const note = on(thingHappened, async ({ thing, value }, { sql }) => {
    if (isBroken) throw new Error('broken');
    await sql('INSERT INTO effect (key, value) VALUES ($1, $2)', [thing, value]);
  });
  const metrics = createEventMetrics(createMetrics().registry);
  return createInbox({ database, consumes: [note], metrics, log: createLog('test', 'silent') });
}

/** Events that were given up. */
async function giveUp(...values: number[]): Promise<void> {
  await inbox().handle(
    'things',
    values.map((value) => record('a', value, `evt_${value}`)),
  );
  await database.sql('UPDATE event_parked SET dead_at = now(), attempts = 12, error = coalesce(error, $1)', ['behind']);
}

const effects = async () =>
  (await database.sql<{ value: number }>('SELECT value FROM effect ORDER BY position')).map(({ value }) => value);

test('dead letters are listed with what was wrong', async () => {
  await giveUp(1);
  expect(await listDeadLetters(database.sql)).toEqual([
    {
      eventId: 'evt_1',
      name: thingHappened.name,
      key: 'a',
      attempts: 12,
      deadAt: expect.any(Date),
      error: 'Error: broken',
    },
  ]);
});

test('dead letters that are replayed are handled in their order, before what waits of their key', async () => {
  await giveUp(1, 2);
  await inbox().handle('things', [record('a', 3), record('a', 4)]);
  await database.sql("UPDATE event_parked SET next_attempt_at = now() + interval '1 hour' WHERE dead_at IS NULL");
  isBroken = false;
  expect(await replayDeadLetters(database.sql)).toBe(2);
  await database.sql('UPDATE event_parked SET next_attempt_at = now()');
  await inbox().retry();
  expect(await effects()).toEqual([1, 2, 3, 4]);
});

test('one can be replayed by its id', async () => {
  await giveUp(1, 2);
  isBroken = false;
  expect(await replayDeadLetters(database.sql, ['evt_2', 'evt_9'])).toBe(1);
  await inbox().retry();
  expect(await effects()).toEqual([2]);
  expect(await countEvents(database.sql)).toMatchObject({ parked: 0, dead: 1 });
});

test('what was told since a moment can be told again', async () => {
  for (const hour of [10, 11, 12]) {
    await emit(database.sql, thingHappened, { thing: 'a', value: hour }, { at: new Date(`2026-01-01T${hour}:00:00Z`) });
  }
  await markPublished(database.sql, 1, await readWaiting(database.sql, 10));
  expect(await resendEvents(database.sql, { since: new Date('2026-01-01T11:00:00Z') })).toBe(2);
  expect((await readWaiting(database.sql, 10)).map(({ payload }) => JSON.parse(payload).value)).toEqual([11, 12]);
});

test('events are counted where they are', async () => {
  for (const value of [1, 2, 3]) await emit(database.sql, thingHappened, { thing: 'a', value }, { at: new Date() });
  const [first, second] = await readWaiting(database.sql, 2);
  if (first) await markPublished(database.sql, 1, [first]);
  if (second) await markPublished(database.sql, 2, [second]);
  await saveProgress(database.sql, { settled: 1, listeners: ['somebody'] });
  await giveUp(1);
  await inbox().handle('things', [record('b', 1)]);
  expect(await countEvents(database.sql)).toEqual({
    ...{ waiting: 1, unsettled: 1, listeners: ['somebody'] },
    ...{ parked: 1, dead: 1 },
  });
});
