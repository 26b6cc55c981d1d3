import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startShop } from '../../launcher/start-shop';

declare global {
  // Jest loads set-up and tear-down apart from each other, in one process.
  var closeTestShop: (() => Promise<void>) | undefined;
}

/** Before the first journey of a run: one shop for all of them, in its own folder and on free ports. */
export default async function setup(): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'agora-e2e-'));
  chmodSync(directory, 0o755); // PostgreSQL's own user must enter it
  const shop = await startShop({ directory, ports: 'free', durable: false });
  process.env.TEST_SHOP = JSON.stringify({ urls: shop.urls });
  globalThis.closeTestShop = async () => {
    await shop.stop();
    rmSync(directory, { recursive: true });
  };
}
