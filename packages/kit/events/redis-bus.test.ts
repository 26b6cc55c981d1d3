import { type TestRedis, testRedis } from '#testkit';
import { createLog } from '../process/log';
import { type Bus, BusFullError } from './bus';
import { connectTo, openRedisBus } from './redis-bus';
import { createShop, type TestShop } from './test/shop';
import { record } from './test/things';

let redis: TestRedis;
let bus: Bus;
beforeAll(async () => {
  redis = await testRedis();
  bus = openRedisBus(connectTo(redis.url, createLog('test', 'silent')), { capacity: 3, keptBatches: 0 });
});
afterAll(async () => {
  await bus.close();
  await redis.clear();
});

test('a stream that somebody does not read is full one day, until nobody waits for them any more', async () => {
  const publisher = bus.publisher('things');
  const patience = { limit: 10, patienceMs: 1_000 };
  await bus.listener('things', 'gone').next({ ...patience, patienceMs: 1 });
  const listener = bus.listener('things', 'here');
  expect(await publisher.publish([record('a', 1), record('a', 2), record('a', 3)], 0)).toBe(1);
  expect(await listener.next(patience)).toHaveLength(3);
  await listener.next({ ...patience, patienceMs: 1 });
  await expect(publisher.publish([record('a', 4)], 1)).rejects.toThrow(BusFullError);
  expect(await publisher.survey()).toEqual({ last: 1, settled: 0, listeners: ['gone', 'here'], slowest: 'gone' });
  await publisher.dismiss('gone');
  expect(await publisher.survey()).toMatchObject({ settled: 1, listeners: ['here'] });
});

describe('a service whose stream is full', () => {
  let shop: TestShop;
  beforeAll(async () => {
    await redis.clear();
    const connect = connectTo(redis.url, createLog('test', 'silent'));
    shop = await createShop({ open: () => openRedisBus(connect, { capacity: 150, keptBatches: 0 }) });
  });
  afterAll(async () => {
    await shop.reset();
    await shop.close();
  });

  test('lets facts wait, and goes on when there is room', async () => {
    shop.things.start();
    const leave = shop.one.start();
    await shop.happen('a');
    await shop.heard(shop.one);
    await leave();
    for (let batch = 0; batch < 8; batch += 1) {
      await shop.happen(...Array.from({ length: 50 }, (_, index) => `thing ${index}`));
      if (batch < 3) await shop.published();
    }
    await expect(shop.published({ withinMs: 1_000 })).rejects.toThrow(/did not happen/);
    shop.one.start();
    await shop.heard(shop.one);
    expect(await shop.effects(shop.one)).toEqual(shop.happened());
  });
});
