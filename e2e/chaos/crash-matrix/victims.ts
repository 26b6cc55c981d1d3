import type { SagaPoint } from '#kit';
import { until } from '#servers';
import type { Shop } from '../../../launcher/shop';
import { calledSince, countCalls } from './calls';
import { cutConnections } from './databases';
import { goOn } from './standing';

/** How long connections are cut, in milliseconds: what a saga does next finds none that lasts. */
const CUT_MS = 200;

/** How long a saga may take to call somebody, in milliseconds. */
const PATIENCE = 5_000;

/** Whom it hits: the process that drives the saga, those that it asks, their databases, or Redis. */
export const VICTIMS = ['checkout', 'called service', 'database', 'redis'] as const;

/** See {@link VICTIMS}. */
export type Victim = (typeof VICTIMS)[number];

/** A saga that stands. */
export interface Standing {
  readonly shop: Shop;
  readonly moment: SagaPoint['moment'];
  /** The services that its step asks. */
  readonly asked: readonly string[];
}

/** Hit a victim while a saga stands, let the saga go on, and bring the victim back. */
export const HIT: Readonly<Record<Victim, (standing: Standing) => Promise<void>>> = {
  async checkout({ shop }) {
    await shop.killService('checkout');
    await shop.startService('checkout');
  },
  async 'called service'({ shop, moment, asked }) {
    if (moment === 'before') await letCall(shop, asked);
    await Promise.all(asked.map((name) => shop.killService(name)));
    if (moment === 'after') goOn(shop);
    await Promise.all(asked.map((name) => shop.startService(name)));
  },
  async database({ shop, asked }) {
    await cutConnections(shop, ['checkout', ...asked], 0);
    goOn(shop);
    await cutConnections(shop, ['checkout', ...asked], CUT_MS);
  },
  /** It comes back empty. */
  async redis({ shop }) {
    await shop.killService('redis');
    goOn(shop);
    await shop.startService('redis');
  },
};

/** Let the saga go on until its calls are on their way, to services that stand still. */
async function letCall(shop: Shop, asked: readonly string[]): Promise<void> {
  const before = await countCalls(shop);
  for (const name of asked) shop.pauseService(name);
  goOn(shop);
  const haveAllBeenCalled = async () => {
    const called = calledSince(before, await countCalls(shop));
    return asked.every((name) => called.includes(name));
  };
  if (!(await until(haveAllBeenCalled, PATIENCE, 10))) throw new Error(`nobody called ${asked.join(', ')}`);
}
