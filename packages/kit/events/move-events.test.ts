import { createId } from '#contracts';
import { listDeadLetters } from './operations';
import type { BusServer } from './test/bus-server';
import { BUS_SERVERS } from './test/buses';
import { createShop, KEPT, type TestService, type TestShop } from './test/shop';
import { record } from './test/things';

describe.each(BUS_SERVERS)('over %s', (_kind, startServer) => {
  let server: BusServer;
  let shop: TestShop;
  let things: TestService;
  let one: TestService;
  let other: TestService;
  beforeAll(async () => {
    server = await startServer();
    shop = await createShop(server, { keptBatches: 3 });
    ({ things, one, other } = shop);
  });
  afterAll(async () => {
    await shop.close();
    await server.stop();
  });
  afterEach(async () => {
    await shop.reset();
    await server.forget();
  });

  /** Let things happen, and every now and then something else in the middle of it. */
  async function happenDuring(fault: () => Promise<unknown>, { rounds = 60, every = 15 } = {}): Promise<void> {
    for (let round = 1; round <= rounds; round += 1) {
      await shop.happen('a', 'b', 'a', `once ${round}`);
      if (round % every === 0) await fault();
    }
  }

  test('what was told is heard by all who listen, once, and in order for each thing', async () => {
    for (const service of [things, one, other]) service.start();
    await happenDuring(async () => {});
    await shop.heard(one, other);
    expect(await shop.effects(one)).toEqual(shop.happened());
    expect(await shop.effects(other)).toEqual(shop.happened());
  });

  test('who begins to listen later hears what happened before', async () => {
    for (const service of [things, one]) service.start();
    await shop.happen('a', 'b', 'a');
    await shop.heard(one);
    other.start();
    await shop.happen('a');
    await shop.heard(other);
    expect(await shop.effects(other)).toEqual(shop.happened());
  });

  test('a replica that dies is followed by another, and nothing is lost, done twice or out of order', async () => {
    for (const service of [things, things, one, one]) service.start();
    await happenDuring(() => Promise.all([things.depose(), one.disconnect()]));
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('a connection that is lost in the middle of handling costs nothing', async () => {
    for (const service of [things, one]) service.start();
    await shop.happen('a');
    await shop.heard(one);
    await one.interrupt(() => shop.happen('a', 'b'));
    await shop.happen('a');
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('a replica that leaves is followed by another', async () => {
    things.start();
    let leave = one.start();
    await happenDuring(async () => {
      const next = one.start();
      await leave();
      leave = next;
    });
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('connections to the bus that are lost are made again', async () => {
    for (const service of [things, one]) service.start();
    await happenDuring(() => server.disconnect());
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('a bus that forgets everything in the middle of traffic loses no fact', async () => {
    for (const service of [things, one]) service.start();
    await happenDuring(() => server.forget(), { every: 7 });
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('a bus that forgets what nobody has heard yet loses no fact, though nothing more is told', async () => {
    things.start();
    const leave = one.start();
    await shop.happen('a');
    await shop.heard(one);
    await leave();
    await shop.happen('a', 'b');
    await shop.published();
    await server.forget();
    one.start();
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('a bus that forgets what nobody listened to yet has it again for those who begin to listen', async () => {
    things.start();
    await shop.happen('a', 'b');
    await shop.settled();
    await server.forget();
    one.start();
    await shop.happen('a');
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('what is told again so late that nobody knows who heard it is not done, and what is new is', async () => {
    for (const service of [things, one]) service.start();
    const { id, name, key, payload } = record('a', 0, createId('event', Date.now() - 3 * KEPT));
    await things.database.sql(
      'INSERT INTO event_outbox (id, name, key, payload, occurred_at) VALUES ($1, $2, $3, $4, now())',
      [id, name, key, payload],
    );
    await shop.happen('a');
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual({ a: [1] });
    expect(await listDeadLetters(one.database.sql)).toMatchObject([{ eventId: id }]);
  });

  test('a bus that goes back to how it was loses no fact', async () => {
    for (const service of [things, one]) service.start();
    await shop.happen('a', 'b');
    await shop.heard(one);
    const goBack = await server.remember('things');
    await happenDuring(goBack);
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('while the bus is away facts wait, and when it is back they are heard', async () => {
    for (const service of [things, one]) service.start();
    await happenDuring(() => server.crash(), { rounds: 20, every: 12 });
    await server.restart();
    await shop.happen('a');
    await shop.heard(one);
    expect(await shop.effects(one)).toEqual(shop.happened());
  });

  test('what all have acknowledged leaves the bus, and nothing that one has not', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `thing ${index}`);
    things.start();
    one.start();
    const leave = other.start();
    await shop.happen('a');
    await shop.heard(one, other);
    await leave();
    for (let batch = 0; batch < 10; batch += 1) {
      await shop.happen(...many);
      await shop.heard(one);
    }
    await things.survey();
    expect(await server.count('things')).toBeGreaterThanOrEqual(500);
    other.start();
    await shop.heard(other);
    await shop.settled();
    await things.survey();
    expect(await server.count('things')).toBeLessThan(250);
  });
});
