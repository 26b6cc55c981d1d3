import type { Stage } from '../harness/stage';
import type { Cell } from './cells';
import type { Props } from './prepare';
import { stopAt, untilStopped } from './standing';
import { stepOf } from './stands';
import { HIT } from './victims';
import { CODE, GO, stateOfCart } from './ways';

/** How one cell ended, and after how long since somebody wanted to buy. */
export interface Ending {
  readonly state: string;
  readonly seconds: number;
}

/** Buy something, hit the victim where the saga stands, and expect a truthful end in time. */
export async function playCell(
  stage: Stage,
  { cell, file, deadlineMs }: { cell: Cell; file: string; deadlineMs: number },
  { newBuyer, asked }: Props,
): Promise<Ending> {
  const { victim, stand } = cell;
  const { way, point } = stand;
  const services = asked.get(stepOf(point)) ?? [];
  if (stand.asksOthers && services.length === 0) throw new Error(`${stepOf(point)} asks nobody`);
  const buyer = await newBuyer();
  stopAt(file, point);
  const start = performance.now();
  const go = async () => {
    const told = await GO[way](stage, buyer);
    return { ...told, ms: performance.now() - start };
  };
  const hit = async () => {
    await untilStopped(file);
    await HIT[victim]({ shop: stage.shop, moment: point.moment, asked: services });
  };
  const [{ session, codes, ms }] = await Promise.all([go(), hit()]);
  const state = session?.state ?? codes.join(' ');
  const why = session?.errors.map(({ code }) => code) ?? [];
  const end = { state, hasOrder: Boolean(session?.order), why, cart: await stateOfCart(buyer) };
  const sold = { state: 'COMPLETED', hasOrder: true, why: [], cart: 'ORDERED' };
  const failed = {
    state: 'FAILED',
    hasOrder: false,
    why: [way === 'bought' ? expect.any(String) : CODE[way]],
    cart: 'OPEN',
  };
  expect(end).toEqual(way === 'bought' && state === 'COMPLETED' ? sold : failed);
  expect(ms).toBeLessThan(deadlineMs);
  return { state, seconds: ms / 1_000 };
}
