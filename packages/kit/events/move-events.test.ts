import { BUS_SERVERS, type BusServer } from './test/buses';
import { createShop, type TestShop } from './test/shop';

describe.each(BUS_SERVERS)('over %s', (_kind, startServer) => {
  let server: BusServer;
  let shop: TestShop;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    shop = await createShop(server);
  });
  afterEach(() => shop.close());

  test('what was told is heard by all who listen, once, and in order for each thing', async () => {
    const [one, other] = await Promise.all([shop.listener('one'), shop.listener('other')]);
    for (const service of [shop.things, one, other]) service.start();
    for (let round = 0; round < 30; round += 1) await shop.happen('a', 'b', 'a');
    await shop.settled(one, other);
    expect(await shop.effects(one)).toEqual(shop.happened);
    expect(await shop.effects(other)).toEqual(shop.happened);
  });
});
