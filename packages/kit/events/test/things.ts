import { z } from 'zod';
import { createId, type EventType } from '#contracts';
import type { EventRecord } from '../event-record';

/** Something happened to a thing, for the `value`th time. */
export const thingHappened: EventType<{ thing: string; value: number }> = {
  name: 'things.thing-happened.v1',
  description: 'Something happened to a thing.',
  payload: z.object({ thing: z.string(), value: z.number().int() }),
  key: 'thing',
  keyOf: ({ thing }) => thing,
};

/** The fact as a record on its way. */
export const record = (thing: string, value: unknown, id: string = createId('event')): EventRecord => ({
  id,
  name: thingHappened.name,
  key: thing,
  payload: JSON.stringify({ thing, value }),
  traceparent: null,
  occurredAt: '2026-01-01T00:00:00.000Z',
});
