import { describeIdempotency } from '#testkit';
import { createStore, type Store } from '../src/store';
import {
  codes,
  command,
  levelsOf,
  newKey,
  reserve,
  startInventory,
  stocked,
  type TestInventory,
  type TestLevel,
} from './fixture';

let inventory: TestInventory;
let store: Store;
beforeAll(async () => {
  inventory = await startInventory();
  store = createStore(inventory.database);
});
afterAll(() => inventory.stop());

describeIdempotency({
  name: 'inventory',
  once: (request, work) => store.transaction((rows) => rows.answerOnce(request, work)),
  forget: (before) => store.forgetAnswers(before),
});

const ADJUST = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) {
  stockLevel { id onHand updatedAt } errors { code path }
} }`;

test('twenty equal reservations at once reserve once', async () => {
  const lamp = await stocked(inventory, { near: 50 });
  const idempotencyKey = newKey();
  const same = () => reserve(inventory, { [lamp]: 2 }, { idempotencyKey });
  const answers = await Promise.all(Array.from({ length: 20 }, same));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ state: 'ACTIVE', refusals: [] });
  expect(await levelsOf(inventory, lamp)).toEqual(['near 50 0 2']);
});

test('twenty equal commits at once sell once', async () => {
  const lamp = await stocked(inventory, { near: 50 });
  const { id } = await reserve(inventory, { [lamp]: 2 });
  const same = { id, idempotencyKey: newKey() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => command(inventory, 'Commit', same)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 50 2 0']);
});

test('an adjustment that is sent again has no second effect, and the answer of the first time', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const input = {
    ...{ merchandiseId: lamp, warehouseId: inventory.warehouses.near },
    ...{ delta: 2, reason: 'FOUND', idempotencyKey: newKey() },
  };
  const first = await inventory.keeper<{ stockAdjust: { stockLevel: TestLevel } }>(ADJUST, { input });
  inventory.clock.advance(1_000);
  await inventory.keeper(ADJUST, { input: { ...input, idempotencyKey: newKey() } });
  expect(await inventory.keeper(ADJUST, { input })).toEqual(first);
  expect(first.data.stockAdjust.stockLevel.onHand).toBe(7);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 9 0 0']);
});

test('a refusal stays one, for the same key', async () => {
  const lamp = await stocked(inventory, { near: 1 });
  const idempotencyKey = newKey();
  const short = await reserve(inventory, { [lamp]: 2 }, { idempotencyKey });
  expect(short.refusals).toEqual(['INSUFFICIENT_STOCK input lines 0 quantity']);
  await inventory.keeper(ADJUST, {
    input: {
      ...{ merchandiseId: lamp, warehouseId: inventory.warehouses.near },
      ...{ delta: 9, reason: 'RECEIVED', idempotencyKey: newKey() },
    },
  });
  expect(await reserve(inventory, { [lamp]: 2 }, { idempotencyKey })).toEqual(short);
  expect((await reserve(inventory, { [lamp]: 2 })).refusals).toEqual([]);
});

test('the same key with another body is refused', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const idempotencyKey = newKey();
  const input = { owner: 'cart', channel: 'eu', expiresInSeconds: 60, idempotencyKey };
  const ask = (quantity: number) =>
    inventory.checkout(
      'mutation ($input: ReservationCreateInput!) { reservationCreate(input: $input) { errors { code } } }',
      {
        input: { ...input, lines: [{ merchandiseId: lamp, quantity }] },
      },
    );
  expect(codes(await ask(1))).toEqual([]);
  expect(codes(await ask(2))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 5 0 1']);
});
