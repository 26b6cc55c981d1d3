import type { EventRecord } from './event-record';

/** Values of an entry: names of fields and what is in them. */
export const WIDTH = 12;

/** An event as the fields of an entry in a stream. */
export const toFields = (event: EventRecord): string[] => [
  'id',
  event.id,
  'name',
  event.name,
  'key',
  event.key,
  'payload',
  event.payload,
  'traceparent',
  event.traceparent ?? '',
  'at',
  event.occurredAt,
];

/** Read what {@link toFields} wrote. */
export function fromFields([
  ,
  id = '',
  ,
  name = '',
  ,
  key = '',
  ,
  payload = '',
  ,
  traceparent,
  ,
  at = '',
]: string[]): EventRecord {
  return { id, name, key, payload, traceparent: traceparent || null, occurredAt: at };
}
