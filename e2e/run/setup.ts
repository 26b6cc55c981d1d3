import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shop } from '../../launcher/shop';
import { startShop } from '../../launcher/start-shop';

declare global {
  // Jest loads set-up and tear-down apart from each other, in one process.
  var testShop: Shop | undefined;
}

/** Before the first journey of a run: one shop for all of them, in its own folder and on free ports. */
export default async function setup(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'agora-e2e-'));
  globalThis.testShop = await startShop({ directory, ports: 'free', durable: false });
  const { urls, databases, logs } = globalThis.testShop;
  process.env.TEST_SHOP = JSON.stringify({ urls, databases, logs });
}
