import { createId } from '#contracts';
import { describeIdempotency } from '#testkit';
import { createStore, type Store } from '../src/store';
import {
  adjust,
  codes,
  commit,
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
  once: (request, work) => store.stock.transaction((rows) => rows.answerOnce(request, work)),
  forget: (before) => store.stock.transaction((rows) => rows.forgetAnswers(before)),
});

const ADJUST = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) {
  stockLevel { id onHand updatedAt } errors { code path }
} }`;

test('twenty equal sales at once sell once', async () => {
  const lamp = await stocked(inventory, { near: 50 });
  const { owner } = await reserve(inventory, { [lamp]: 2 });
  const orderId = createId('order');
  const same = () => commit(inventory, owner, { [lamp]: 2 }, orderId);
  const answers = await Promise.all(Array.from({ length: 20 }, same));
  expect(answers).toEqual(answers.map(() => ({ from: ['near 2'], refusals: [] })));
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
  const place = { merchandiseId: lamp, warehouseId: inventory.warehouses.near };
  const tooMany = { ...place, delta: -2, reason: 'LOST', idempotencyKey: newKey() };
  const short = await adjust(inventory, tooMany);
  expect(short.refusals).toEqual(['INSUFFICIENT_STOCK input delta']);
  await adjust(inventory, { ...place, delta: 9, reason: 'RECEIVED' });
  expect(await adjust(inventory, tooMany)).toEqual(short);
  expect((await adjust(inventory, { ...tooMany, idempotencyKey: newKey() })).refusals).toEqual([]);
});

test('the same key with another body is refused', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const place = { merchandiseId: lamp, warehouseId: inventory.warehouses.near, reason: 'FOUND' };
  const ask = (delta: number, idempotencyKey: string) =>
    inventory.keeper(ADJUST, { input: { ...place, delta, idempotencyKey } });
  const key = newKey();
  expect(codes(await ask(1, key))).toEqual([]);
  expect(codes(await ask(2, key))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(await levelsOf(inventory, lamp)).toEqual(['near 6 0 0']);
});
