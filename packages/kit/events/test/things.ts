import { z } from 'zod';
import { createId, eventType } from '#contracts';
import type { EventRecord } from '../event-record';

/** Something happened to a thing, for the `value`th time. */
export const thingHappened = eventType('things.thing-happened.v1', {
  description: 'Something happened to a thing.',
  key: 'thing',
  payload: { thing: z.string(), value: z.number().int() },
});

/** The fact as a record on its way. */
export const record = (thing: string, value: unknown, id: string = createId('event')): EventRecord => ({
  id,
  name: thingHappened.name,
  key: thing,
  payload: JSON.stringify({ thing, value }),
  traceparent: null,
  occurredAt: '2026-01-01T00:00:00.000Z',
});
