import pg from 'pg';
import { createId } from '#contracts';
import {
  adjust,
  commit,
  levelsOf,
  newCart,
  release,
  reserve,
  startInventory,
  stocked,
  type TestInventory,
} from './fixture';

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

test('ten units and a hundred buyers are ten reservations and ninety clean refusals', async () => {
  const lamp = await stocked(inventory, { near: 6, far: 4 });
  const answers = await many(100, () => reserve(inventory, { [lamp]: 1 }));
  const refused = answers.filter(({ id }) => !id);
  expect(refused).toHaveLength(90);
  for (const answer of refused) {
    const { refusals, shortages } = answer;
    expect([refusals, shortages]).toEqual([['INSUFFICIENT_STOCK input lines 0 quantity'], [`${lamp}: 1 of 0`]]);
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

test('a hundred carts that are sold at once are sold once each', async () => {
  const [lamp, pan] = [await stocked(inventory, { near: 100 }), await stocked(inventory, { near: 40, far: 60 })];
  const bought = { [lamp]: 1, [pan]: 1 };
  const carts = await many(100, () => reserve(inventory, bought));
  const answers = await Promise.all(
    carts.flatMap(({ owner }) => {
      const orderId = createId('order');
      return [1, 2].map(() => commit(inventory, owner, bought, orderId));
    }),
  );
  expect(answers.flatMap(({ refusals }) => refusals)).toEqual([]);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 100 100 0']);
  expect(await levelsOf(inventory, pan)).toEqual(['far 60 60 0', 'near 40 40 0']);
  expect(await deadlocks()).toBe(0);
});

test('one cart that is set twenty times at once holds one of what was wanted', async () => {
  const [lamp, pan] = [await stocked(inventory, { near: 50 }), await stocked(inventory, { near: 50 })];
  const owner = newCart();
  await many(20, (index) => reserve(inventory, index % 2 ? { [lamp]: 3 } : { [pan]: 3 }, { owner }));
  const held = [...(await levelsOf(inventory, lamp)), ...(await levelsOf(inventory, pan))].sort();
  expect(held).toEqual(['near 50 0 0', 'near 50 0 3']);
});

test('what has expired goes to one of those who want it at once, while it is swept up', async () => {
  const lamp = await stocked(inventory, { near: 10 });
  await many(10, () => reserve(inventory, { [lamp]: 1 }));
  inventory.clock.advance(60_000);
  const [, ...answers] = await Promise.all([
    inventory.replica.expireReservations(),
    ...Array.from({ length: 30 }, () => reserve(inventory, { [lamp]: 1 })),
  ]);
  const won = answers.filter(({ id }) => id).length;
  expect(won).toBeLessThanOrEqual(10);
  const rest = await many(10, () => reserve(inventory, { [lamp]: 1 }));
  expect(won + rest.filter(({ id }) => id).length).toBe(10);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 10 0 10']);
  expect(await deadlocks()).toBe(0);
});

test('a reservation that expires while it is sold, given back and swept up ends once', async () => {
  const lamp = await stocked(inventory, { near: 20 });
  const carts = await many(20, () => reserve(inventory, { [lamp]: 1 }));
  inventory.clock.advance(60_000);
  const [, ...answers] = await Promise.all([
    inventory.replica.expireReservations(),
    ...carts.map(({ owner }) => commit(inventory, owner, { [lamp]: 1 })),
    ...carts.map(({ owner }) => release(inventory, owner)),
  ]);
  expect(answers.filter((answer) => 'from' in answer && answer.from)).toEqual([]);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 20 0 0']);
});

test('of a sale and an order that is called off at once, one wins and the other is told', async () => {
  const lamp = await stocked(inventory, { near: 20 });
  const carts = await many(20, () => reserve(inventory, { [lamp]: 1 }));
  const races = await Promise.all(
    carts.map(({ owner }) => {
      const orderId = createId('order');
      return Promise.all([commit(inventory, owner, { [lamp]: 1 }, orderId), release(inventory, owner, orderId)]);
    }),
  );
  const sold = races.filter(([sale]) => sale.from).length;
  for (const [sale, released] of races) {
    expect([sale.refusals, released]).toEqual(
      sale.from ? [[], ['ORDER_COMMITTED input orderId']] : [['ALREADY_RELEASED input orderId'], []],
    );
  }
  expect(await levelsOf(inventory, lamp)).toEqual([`near 20 ${sold} 0`]);
});

test('of a sale and a cart that is changed at once, one wins: a cart that was sold has nothing set aside', async () => {
  const lamp = await stocked(inventory, { near: 40 });
  const carts = await many(20, () => reserve(inventory, { [lamp]: 1 }));
  const races = await Promise.all(
    carts.map(({ owner }) =>
      Promise.all([commit(inventory, owner, { [lamp]: 1 }), reserve(inventory, { [lamp]: 2 }, { owner })]),
    ),
  );
  for (const [sale, changed] of races) {
    expect([sale.refusals, changed.id === undefined]).toEqual(
      sale.from ? [[], true] : [['RESERVATION_CHANGED input owner'], false],
    );
  }
  const sold = races.filter(([sale]) => sale.from).length;
  expect(await levelsOf(inventory, lamp)).toEqual([`near 40 ${sold} ${2 * (20 - sold)}`]);
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
