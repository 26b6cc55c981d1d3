import pg from 'pg';
import { adjust, command, levelsOf, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
let database: pg.Client;
beforeAll(async () => {
  inventory = await startInventory();
  database = new pg.Client({ connectionString: inventory.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await inventory.stop();
});

const many = <Answer>(count: number, ask: (index: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: count }, (_none, index) => ask(index)));

/** How often something in this database waited for somebody who waited for it. */
async function deadlocks(): Promise<number> {
  await database.query('SELECT pg_stat_clear_snapshot()');
  const { rows } = await database.query('SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()');
  return Number(rows[0].deadlocks);
}

test('ten units and fifty buyers are ten reservations and forty clean refusals', async () => {
  const lamp = await stocked(inventory, { near: 6, far: 4 });
  const answers = await many(50, () => reserve(inventory, { [lamp]: 1 }));
  const refused = answers.filter(({ id }) => !id);
  expect(refused).toHaveLength(40);
  for (const answer of refused) {
    expect(answer).toEqual({
      refusals: ['INSUFFICIENT_STOCK input lines 0 quantity'],
      shortages: [{ line: 0, merchandiseId: lamp, wanted: 1, available: 0 }],
    });
  }
  expect(await levelsOf(inventory, lamp)).toEqual(['far 4 0 4', 'near 6 0 6']);
  expect(await deadlocks()).toBe(0);
});

test('buyers who want the same two things in opposite orders do not block each other', async () => {
  const [lamp, pan] = [
    await stocked(inventory, { near: 15, far: 15 }),
    await stocked(inventory, { near: 15, far: 15 }),
  ];
  const answers = await many(30, (index) =>
    reserve(inventory, index % 2 === 0 ? { [lamp]: 1, [pan]: 1 } : { [pan]: 1, [lamp]: 1 }),
  );
  expect(answers.filter(({ id }) => id)).toHaveLength(30);
  expect(await levelsOf(inventory, lamp)).toEqual(['far 15 0 15', 'near 15 0 15']);
  expect(await levelsOf(inventory, pan)).toEqual(['far 15 0 15', 'near 15 0 15']);
  expect(await deadlocks()).toBe(0);
});

test('two sweeps at once release each expired reservation once', async () => {
  const lamp = await stocked(inventory, { near: 40 });
  inventory.clock.advance(60_000);
  await inventory.replica.expireReservations();
  await many(40, () => reserve(inventory, { [lamp]: 1 }));
  inventory.clock.advance(60_000);
  const released = await many(4, () => inventory.replica.expireReservations());
  expect(released.reduce((sum, count) => sum + count)).toBe(40);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 40 0 0']);
});

test('a reservation that expires while it is committed, released and swept up ends once', async () => {
  const lamp = await stocked(inventory, { near: 20 });
  const reservations = await many(20, () => reserve(inventory, { [lamp]: 1 }));
  inventory.clock.advance(60_000);
  const [swept, ...answers] = await Promise.all([
    inventory.replica.expireReservations(),
    ...reservations.map(({ id }) => command(inventory, 'Commit', { id })),
    ...reservations.map(({ id }) => command(inventory, 'Release', { id })),
  ]);
  expect(swept).toBeLessThanOrEqual(20);
  expect(answers.filter(({ state }) => state === 'COMMITTED')).toEqual([]);
  expect(answers.filter(({ state }) => state === 'EXPIRED')).toHaveLength(20);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 20 0 0']);
});

test('of a commit and a release that race, one wins and the other is told', async () => {
  const lamp = await stocked(inventory, { near: 20 });
  const reservations = await many(20, () => reserve(inventory, { [lamp]: 1 }));
  const races = await Promise.all(
    reservations.map(({ id }) =>
      Promise.all([command(inventory, 'Commit', { id }), command(inventory, 'Release', { id })]),
    ),
  );
  const sold = races.filter(([commit]) => commit.state === 'COMMITTED').length;
  for (const [commit, release] of races) {
    expect([commit.refusals, release.refusals]).toEqual(
      commit.state ? [[], ['RESERVATION_COMMITTED input id']] : [['RESERVATION_RELEASED input id'], []],
    );
  }
  expect(await levelsOf(inventory, lamp)).toEqual([`near 20 ${sold} 0`]);
});

test('two who adjust at once lose no update', async () => {
  const lamp = await stocked(inventory, { near: 1 });
  const place = { merchandiseId: lamp, warehouseId: inventory.warehouses.near, reason: 'FOUND' };
  const answers = await many(20, () => adjust(inventory, { ...place, delta: 1 }));
  expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 21 0 0']);
});

test('of those who counted the same, the first one is right', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const place = { merchandiseId: lamp, warehouseId: inventory.warehouses.near, reason: 'COUNTED' };
  const answers = await many(8, (index) => adjust(inventory, { ...place, setTo: 10 + index, compareQuantity: 5 }));
  const won = answers.filter(({ refusals }) => refusals.length === 0);
  expect(won).toHaveLength(1);
  expect(answers.flatMap(({ refusals }) => refusals)).toEqual(
    Array.from({ length: 7 }, () => 'COMPARE_QUANTITY_MISMATCH input compareQuantity'),
  );
  expect(await levelsOf(inventory, lamp)).toEqual([`near ${won[0]?.onHand} 0 0`]);
});

test('those who bring the first units of a thing at once all bring them', async () => {
  const lamp = await stocked(inventory, {});
  const warehouseId = inventory.warehouses.far;
  await many(10, () => adjust(inventory, { merchandiseId: lamp, warehouseId, delta: 3, reason: 'RECEIVED' }));
  expect(await levelsOf(inventory, lamp)).toEqual(['far 30 0 0']);
});
