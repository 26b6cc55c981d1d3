import { z } from 'zod';

/**
 * A kind of fact that a service tells the others. Its name says who (`orders`), what happened (`order-confirmed`) and
 * in which version of its payload (`v1`). A payload never changes its meaning: what no longer fits is a new version,
 * published beside the old one until nobody listens to that.
 */
export interface EventType<Payload = unknown> {
  /** Such as `orders.order-confirmed.v1`. */
  readonly name: string;
  /** What happened, in a sentence; docs/events.md shows it. */
  readonly description: string;
  readonly payload: z.ZodType<Payload>;
  /** The field of the payload that says what the fact is about. Facts about one thing arrive as they happened. */
  readonly key: string;
  keyOf(payload: Payload): string;
}

/** Define a kind of fact whose key is one field of its payload. */
export function eventType<Shape extends z.ZodRawShape, Key extends keyof Shape & string>(
  name: string,
  parts: { description: string; key: Key; payload: Shape },
): EventType<z.infer<z.ZodObject<Shape>>> {
  const { description, key, payload } = parts;
  return {
    name,
    description,
    payload: z.object(payload),
    key,
    keyOf: (fact) => String((fact as Record<string, unknown>)[key]),
  };
}

/** The stream that facts of this name travel in: the name of the service that publishes them. */
export const streamOf = (name: string): string => name.slice(0, name.indexOf('.'));
