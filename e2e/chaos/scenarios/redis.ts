import { once } from 'node:events';
import { connect } from 'node:net';
import { putOnSale } from '../harness/merchandise';
import { readStock } from '../harness/orders';
import { purchase, tally } from '../harness/purchase';
import type { Stage } from '../harness/stage';
import { many } from './chance';
import type { Scenario } from './scenario';

/** Buy thirty of something at once, and let something happen each time that somebody has theirs. */
async function trade(stage: Stage, meanwhile: (sold: number) => Promise<void>): Promise<void> {
  const thing = await putOnSale(stage, { stock: 30 });
  let sold = 0;
  const purchases = await Promise.all(
    many(30, async () => {
      const bought = await purchase(stage, { lines: [{ merchandiseId: thing.id }] });
      sold += 1;
      await meanwhile(sold);
      return bought;
    }),
  );
  expect(tally(purchases)).toEqual({ ORDER: 30 });
  expect(await readStock(stage, thing)).toMatchObject([{ allocated: 30, available: 0 }]);
}

/** Let Redis forget everything. */
async function flush({ shop }: Stage): Promise<void> {
  const { hostname, port } = new URL(shop.redis?.url ?? '');
  const socket = connect(Number(port), hostname);
  socket.end('FLUSHALL\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toBe('+OK\r\n');
}

const forgetful: Scenario = {
  name: 'Redis forgets everything again and again while thirty buy: every order is there, and every event arrives',
  play: (stage) => trade(stage, () => flush(stage)),
};

const dead: Scenario = {
  name: 'Redis is killed while thirty buy, and comes back empty: every order is there, and every event arrives',
  play: (stage) =>
    trade(stage, async (sold) => {
      if (sold === 5) await stage.shop.killService('redis');
      if (sold === 20) await stage.shop.startService('redis');
    }),
};

/** What Redis may do. */
export const redis: readonly Scenario[] = [forgetful, dead];
