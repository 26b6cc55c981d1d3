import type { DemoInstant } from '../types/text';
import { createRandom } from './random';

/** Milliseconds of a minute and of a day. */
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

/** The shop's present, and the day it opened two years before. */
export const TODAY = Date.UTC(2026, 0, 15);
export const OPENED = Date.UTC(2024, 0, 15);

/** Write a moment in milliseconds as ISO 8601. */
export function toInstant(at: number): DemoInstant {
  return new Date(at).toISOString();
}

/** A moment between two others, to the minute, decided by a topic and a number. */
export function momentBetween(topic: string, ordinal: number, from: number, until: number): number {
  const minutes = Math.max(1, Math.floor((until - from) / MINUTE));
  return from + createRandom(topic, ordinal).below(minutes) * MINUTE;
}
