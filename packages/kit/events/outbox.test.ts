import { createId, isId } from '#contracts';
import { emit, emitAll, factOf } from './emit';
import { forgetSeen, markSeen } from './inbox-marks';
import { forgetPublished, markPublished, readProgress, readWaiting, saveProgress, unpublish } from './outbox';
import { createEventDatabase, type EventDatabase } from './test/database';
import { record, thingHappened } from './test/things';

let database: EventDatabase;
beforeAll(async () => {
  database = await createEventDatabase();
});
afterAll(() => database.drop());
beforeEach(() => database.sql('TRUNCATE event_outbox, event_relay, event_inbox'));

const at = new Date('2026-01-01T00:00:00.123Z');
const tell = (...values: number[]) =>
  emitAll(
    database.sql,
    values.map((value) => factOf(thingHappened, { thing: 'a', value })),
    { at },
  );
const waiting = async () => (await readWaiting(database.sql, 100)).map(({ payload }) => JSON.parse(payload).value);

/** Tell facts and publish them, each in a batch of its own. */
async function publish(...values: number[]): Promise<void> {
  await tell(...values);
  for (const event of await readWaiting(database.sql, 100)) {
    await markPublished(database.sql, (await readProgress(database.sql)).last + 1, [event]);
  }
}

test('a fact waits as it was told', async () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const id = await emit(database.sql, thingHappened, { thing: 'a', value: 1 }, { at, traceparent });
  expect(isId('event', id)).toBe(true);
  const [event] = await readWaiting(database.sql, 1);
  expect(event).toEqual({
    ...{ id, name: thingHappened.name, key: 'a', payload: '{"thing":"a","value":1}', traceparent },
    ...{ occurredAt: '2026-01-01T00:00:00.123Z', position: expect.any(Number) },
  });
});

test('facts wait in the order in which they were told', async () => {
  await tell(3, 1);
  await tell(2);
  expect(await waiting()).toEqual([3, 1, 2]);
});

test('what did not happen is not told', async () => {
  const failed = database.transaction(async (sql) => {
    await emit(sql, thingHappened, { thing: 'a', value: 1 }, { at });
    throw new Error('on second thought');
  });
  await expect(failed).rejects.toThrow('on second thought');
  expect(await waiting()).toEqual([]);
});

test('a payload that does not fit is not told', async () => {
  await expect(emit(database.sql, thingHappened, { thing: 'a', value: 1.5 }, { at })).rejects.toThrow(/value/);
  // @ts-expect-error a payload has all its fields
  await expect(emit(database.sql, thingHappened, { thing: 'a' }, { at })).rejects.toThrow(/value/);
  expect(await waiting()).toEqual([]);
});

test('what is not in the schema is not told either', async () => {
  const more = { thing: 'a', value: 1, secret: 'hunter2' };
  await emit(database.sql, thingHappened, more, { at });
  const [event] = await readWaiting(database.sql, 1);
  expect(event?.payload).not.toContain('hunter2');
});

test('what is published waits no more, and waits again when the bus forgot it, in the old order', async () => {
  await publish(1, 2, 3);
  await tell(4);
  expect(await waiting()).toEqual([4]);
  await unpublish(database.sql, 1);
  expect(await waiting()).toEqual([2, 3, 4]);
  expect(await readProgress(database.sql)).toEqual({ last: 3, settled: 0, listeners: [] });
});

test('what is old and settled is forgotten, and nothing else', async () => {
  await publish(1, 2);
  await tell(3);
  await saveProgress(database.sql, { settled: 1, listeners: ['somebody'] });
  const { settled } = await readProgress(database.sql);
  const [past, future] = [new Date(Date.now() - 60_000), new Date(Date.now() + 60_000)];
  expect(await forgetPublished(database.sql, { before: past, settled, limit: 10 })).toBe(0);
  expect(await forgetPublished(database.sql, { before: future, settled, limit: 10 })).toBe(1);
  expect(await database.sql('SELECT batch FROM event_outbox ORDER BY position')).toEqual([
    { batch: 2 },
    { batch: null },
  ]);
});

test('it is forgotten that events were heard when they are old, a few at a time', async () => {
  const noon = Date.parse('2026-01-01T12:00:00.000Z');
  const ids = [-2, -1, 1].map((minutes) => createId('event', noon + minutes * 60_000));
  await markSeen(
    database.sql,
    'things',
    ids.map((id) => record('a', 1, id)),
  );
  expect(await forgetSeen(database.sql, { before: new Date(noon), limit: 1 })).toBe(1);
  expect(await forgetSeen(database.sql, { before: new Date(noon), limit: 10 })).toBe(1);
  expect(await database.sql('SELECT event_id AS id FROM event_inbox')).toEqual([{ id: ids[2] }]);
});
