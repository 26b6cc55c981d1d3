import { emitAll, factOf, tellingFrom, toTelling } from './emit';
import { createEventDatabase, type EventDatabase } from './test/database';
import { thingHappened } from './test/things';

const occasion = { at: new Date('2026-01-01T00:00:00.000Z'), traceparent: '00-trace' };
const facts = [1, 2].map((value) => factOf(thingHappened, { thing: `"a" 🛒 '; --`, value }));

let database: EventDatabase;
beforeEach(async () => {
  database = await createEventDatabase();
});
afterEach(() => database.drop());

const told = () =>
  database.sql(`SELECT id, name, key, payload, traceparent, occurred_at AS at FROM event_outbox ORDER BY position`);
const expected = facts.map(({ type, payload }) => ({
  ...{ id: expect.stringMatching(/^evt_/), name: type.name, key: `"a" 🛒 '; --`, payload, ...occasion },
}));

test('facts are written down in their order, as they were', async () => {
  const ids = await emitAll(database.sql, facts, occasion);
  expect(await told()).toEqual(expected.map((row, index) => ({ ...row, id: ids[index] })));
});

test('a fact that does not fit its type is not told', async () => {
  const odd = { type: thingHappened, payload: { thing: 'a', value: 'b' } };
  await expect(emitAll(database.sql, [odd], occasion)).rejects.toThrow();
  expect(await told()).toEqual([]);
});

describe('told by the statement that makes them true', () => {
  /** Change the effect with this key, and tell. */
  const change = (key: string) =>
    database.sql(
      `WITH saved AS (UPDATE effect SET value = 2 WHERE key = $1 RETURNING key), told AS (${tellingFrom('saved', '$2')})
       SELECT key FROM saved`,
      [key, toTelling(facts, occasion)],
    );

  beforeEach(() => database.sql(`INSERT INTO effect (key, value) VALUES ('a', 1)`));

  test('they are told when they are', async () => {
    expect(await change('a')).toEqual([{ key: 'a' }]);
    expect(await told()).toEqual(expected);
  });

  test('they are not when they are not', async () => {
    expect(await change('b')).toEqual([]);
    expect(await told()).toEqual([]);
  });

  test('whoever waits for news hears of them', async () => {
    const heard = new Promise<void>((resolve) => database.onEmit(resolve));
    await change('a');
    await heard;
  });
});
