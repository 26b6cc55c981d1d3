import type { Shop } from '../../../launcher/shop';
import { cutConnections } from './databases';
import { goOn } from './standing';

/** How long connections are cut, in milliseconds: what a saga does next finds none that lasts. */
const CUT_MS = 200;

/** Whom it hits: the process that drives the saga, those that it asks, their databases, or Redis. */
export const VICTIMS = ['checkout', 'called service', 'database', 'redis'] as const;

/** See {@link VICTIMS}. */
export type Victim = (typeof VICTIMS)[number];

/**
 * Hit a victim while a saga stands, let the saga go on, and bring the victim back.
 * @param asked the services that its step asks.
 */
export const HIT: Readonly<Record<Victim, (shop: Shop, asked: readonly string[]) => Promise<void>>> = {
  async checkout(shop) {
    await shop.killService('checkout');
    await shop.startService('checkout');
  },
  async 'called service'(shop, asked) {
    await Promise.all(asked.map((name) => shop.killService(name)));
    goOn(shop);
    await Promise.all(asked.map((name) => shop.startService(name)));
  },
  async database(shop, asked) {
    await cutConnections(shop, ['checkout', ...asked], 0);
    goOn(shop);
    await cutConnections(shop, ['checkout', ...asked], CUT_MS);
  },
  /** It comes back empty. */
  async redis(shop) {
    await shop.killService('redis');
    goOn(shop);
    await shop.startService('redis');
  },
};
