import type { Sql } from '../data/sql';
import type { Logger } from '../process/log';
import { forgetSeen } from './inbox-marks';
import { forgetPublished, readProgress } from './outbox';
import { rest } from './rest';
import type { EventTraffic } from './traffic';

const EVERY = 600_000;
const LIMIT = 1_000;

/**
 * Forget what is old, a little at a time, until the signal: what was told and all have heard, and what was heard. What
 * somebody has not heard stays, and may be told again to all when those who heard it have forgotten that: their inboxes
 * give up what is as old as that.
 */
export async function forgetOld(
  signal: AbortSignal,
  parts: { sql: Sql; traffic: EventTraffic; keptMs: number; rememberedMs: number; log: Logger },
): Promise<void> {
  const { sql, traffic, keptMs, rememberedMs, log } = parts;
  while (!signal.aborted) {
    try {
      const [told, heard] = [ago(keptMs), ago(rememberedMs)];
      const { settled } = traffic.publishes ? await readProgress(sql) : { settled: 0 };
      if (traffic.publishes) await repeat(() => forgetPublished(sql, { before: told, settled, limit: LIMIT }));
      if (traffic.consumes) await repeat(() => forgetSeen(sql, { before: heard, limit: LIMIT }));
    } catch (error) {
      log.warn({ err: error }, 'old events could not be forgotten');
    }
    await rest(EVERY, signal);
  }

  async function repeat(forget: () => Promise<number>): Promise<void> {
    while (!signal.aborted && (await forget()) === LIMIT);
  }
}

const ago = (milliseconds: number): Date => new Date(Date.now() - milliseconds);
