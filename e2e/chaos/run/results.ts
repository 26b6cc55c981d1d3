import { appendFileSync } from 'node:fs';
import type { Journal } from '../harness/journal';
import type { Scenario } from '../scenarios/scenario';

/** Write down how a scenario went, where `npm run test:chaos` says, for the table at its end. */
export async function note(
  { name, runs = 1 }: Scenario,
  { firstSeen }: Pick<Journal, 'firstSeen'>,
  work: () => Promise<void>,
): Promise<void> {
  const [before, start] = [firstSeen.size, performance.now()];
  let wrong: unknown;
  try {
    await work();
  } catch (error) {
    wrong = error instanceof Error ? error.message : error;
    throw error;
  } finally {
    const seconds = (performance.now() - start) / 1_000;
    writeDown({ name, runs, orders: firstSeen.size - before, seconds, isFine: wrong === undefined, wrong });
  }
}

/** Write something down for the tables at the end. */
export function writeDown(row: object): void {
  const file = process.env.CHAOS_RESULTS;
  if (file) appendFileSync(file, `${JSON.stringify(row)}\n`);
}
