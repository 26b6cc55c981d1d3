import type { JsonObject } from '../data/json';
import type { Place } from '../data/walk';

/** A part of an answer that comes later than the first. */
export interface Part {
  /** Where the object is that it adds to. */
  readonly path: Place;
  /** What the client calls it. */
  readonly label: string | undefined;
  readonly data: JsonObject | null;
  readonly errors: readonly Error[];
}

/** Parts that are ready at the same time. */
export interface Batch {
  readonly parts: readonly Part[];
  readonly hasNext: boolean;
}

/** What comes later of an answer. */
export interface LaterParts {
  readonly batches: AsyncIterable<Batch>;
  /** Settles when no service is asked any more, whether somebody takes the batches or not. */
  readonly end: Promise<unknown>;
}
