import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shop } from '../../../launcher/shop';
import { startShop } from '../../../launcher/start-shop';
import { type Ask, demoCustomer } from '../../harness/shop';
import { type Outboxes, openOutboxes } from '../evidence/outboxes';
import { type Journal, openJournal } from './journal';
import { findPlace, type Place } from './place';
import { type Provider, providerAt } from './provider';
import { manager, overheard, stranger } from './talk';

/** A running shop, everybody in front of it, and everything that they are told. */
export interface Stage {
  readonly shop: Shop;
  readonly place: Place;
  /** May do everything. */
  readonly staff: Ask;
  readonly guest: Ask;
  /** The demo shop's customer, who buys nothing here. */
  readonly customer: Ask;
  readonly provider: Provider;
  readonly outboxes: Outboxes;
  readonly journal: Journal;
  /** Whether money is taken when an order is confirmed, rather than when it is sent. */
  readonly isCapturedAtOnce: boolean;
  close(): Promise<void>;
}

/** How the shop of a stage is. */
export interface Setting {
  /** With a Redis of its own, which can be emptied and killed. */
  readonly redis?: boolean;
  /** Variables of its programs. */
  readonly env?: Readonly<Record<string, string>>;
}

/** What strangers may ask in a minute is not what is tried here, nor how long a busy machine takes to answer them. */
const UNLIMITED = {
  SUBGRAPH_TIMEOUT_MS: '30000',
  RATE_LIMIT_ADDRESS: '1000000',
  RATE_LIMIT_IDENTITY: '1000000',
  ATTEMPT_LIMIT_ACCOUNT: '1000000',
  ATTEMPT_LIMIT_ADDRESS: '1000000',
};

/** Start a shop in a folder of its own and on free ports. */
export async function openStage({ redis = false, env = {} }: Setting = {}): Promise<Stage> {
  const directory = mkdtempSync(join(tmpdir(), 'agora-chaos-'));
  chmodSync(directory, 0o755); // PostgreSQL's own user must enter it
  const shop = await startShop({
    ...{ directory, ports: 'free', size: 0.01, durable: false, redis },
    env: { ...process.env, LOG_LEVEL: 'warn', ...UNLIMITED, ...env },
  });
  const stage = await stageIn(shop, { isCapturedAtOnce: env.PAYMENT_CAPTURE !== 'dispatch' });
  return {
    ...stage,
    async close() {
      await stage.close();
      await shop.stop();
      rmSync(directory, { recursive: true });
    },
  };
}

/** Gather around a shop that runs; closing leaves it running. */
export async function stageIn(
  shop: Shop,
  { isCapturedAtOnce }: Pick<Stage, 'isCapturedAtOnce'> = { isCapturedAtOnce: true },
): Promise<Stage> {
  const journal = openJournal();
  const url = shop.urls.gateway ?? '';
  const staff = manager(url, journal);
  const outboxes = openOutboxes(shop.databases);
  return {
    ...{ shop, staff, outboxes, journal, isCapturedAtOnce },
    place: await findPlace(staff),
    guest: stranger(url, journal),
    customer: overheard(await demoCustomer(url), journal),
    provider: providerAt(shop.urls['payment-provider'] ?? ''),
    close: outboxes.close,
  };
}
