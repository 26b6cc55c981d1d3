import type { Buyer } from '../harness/people';
import type { Stage } from '../harness/stage';
import { calledSince, countCalls } from './calls';
import { goOn, stopAt, untilStopped } from './standing';
import { type Stand, stepOf } from './stands';
import { GO } from './ways';

/** Whom the steps of a saga ask, by {@link stepOf}. */
export type Asked = ReadonlyMap<string, readonly string[]>;

/**
 * Let a saga go its way undisturbed, stand at each point, and look whom checkout has asked in between: what a step does
 * is found out rather than written down, and cannot differ from what it does.
 */
export async function rehearse(
  stage: Stage,
  { stands, file, buyer }: { stands: readonly Stand[]; file: string; buyer: Buyer },
): Promise<Asked> {
  const asked = new Map<string, readonly string[]>();
  const [first] = stands;
  if (!first) return asked;
  stopAt(file, first.point);
  await Promise.all([GO[first.way](stage, buyer), walk()]);
  return asked;

  async function walk(): Promise<void> {
    let before: ReadonlyMap<string, number> = new Map();
    for (const [index, { point }] of stands.entries()) {
      await untilStopped(file);
      const now = await countCalls(stage.shop);
      if (point.moment === 'after') asked.set(stepOf(point), calledSince(before, now));
      before = now;
      const next = stands[index + 1];
      if (next) stopAt(file, next.point);
      goOn(stage.shop);
    }
  }
}
