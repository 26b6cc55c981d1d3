import { z } from 'zod';
import { EVENTS, type EventType } from '#contracts';
import type { EventUse } from './listeners';
import { describeFields, type JsonSchema } from './shape';

/** Every kind of event by the name that the code has for it, such as `orders.orderConfirmed`. */
export const EVENT_TYPES: ReadonlyMap<string, EventType> = new Map(
  Object.entries(EVENTS).flatMap(([service, types]) =>
    Object.entries(types).map(([name, type]) => [`${service}.${name}`, type as EventType] as const),
  ),
);

/** What stands in docs/events.md before the part that is written from the code. */
export const BEGINNING = '<!-- From here on written by `npm run events -- page`. -->';

/** The part of docs/events.md that is written from the code: every event, by the service that tells it. */
export function renderEvents(uses: readonly EventUse[]): string {
  const parts = Object.keys(EVENTS).map((service) => {
    const types = [...EVENT_TYPES]
      .filter(([name]) => name.startsWith(`${service}.`))
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return [`## ${service}`, ...types.map(([name, type]) => renderEvent(type, listenersOf(name, uses)))].join('\n\n');
  });
  return `${BEGINNING}\n\n${parts.join('\n\n')}\n`;
}

const listenersOf = (name: string, uses: readonly EventUse[]): string[] =>
  uses.filter(({ hears }) => hears.has(name)).map(({ service }) => service);

function renderEvent({ name, description, key, payload }: EventType, listeners: readonly string[]): string {
  const shape = describeFields(z.toJSONSchema(payload, { io: 'input' }) as JsonSchema);
  return `### \`${name}\`

${description} Its key is \`${key}\`; ${listeners.length > 0 ? `heard by ${listeners.join(', ')}` : 'heard by nobody yet'}.

\`\`\`
${shape}
\`\`\``;
}
