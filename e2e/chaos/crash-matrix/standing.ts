import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { nameOfPoint, type SagaPoint } from '#kit';
import { until } from '#servers';
import type { Shop } from '../../../launcher/shop';

/** How long a saga may take to come to a point, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Let the next saga that comes to a point stand there. This has to be said before it comes, or while it stands elsewhere.
 * @param file the one that the shop's checkout looks at.
 */
export function stopAt(file: string, point: SagaPoint): void {
  writeFileSync(file, nameOfPoint(point));
}

/**
 * Wait until a saga stands where one was to be stopped.
 * @throws Error when none comes; none is stopped any more then.
 */
export async function untilStopped(file: string): Promise<void> {
  if (await until(() => !existsSync(file), PATIENCE, 5)) return;
  rmSync(file, { force: true });
  throw new Error('no saga came to the point');
}

/** Let the saga that stands somewhere go on. */
export function goOn(shop: Shop): void {
  const { checkout } = shop.pids();
  if (checkout === undefined) throw new Error('checkout is not running');
  process.kill(checkout, 'SIGUSR2');
}
