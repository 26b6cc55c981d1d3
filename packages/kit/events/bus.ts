import type { EventRecord } from './event-record';

/**
 * Carries events from the outboxes of those who tell them to all who listen. Each service that tells facts has a stream
 * of its own, named after it. A bus may forget: the outboxes are the record, and it is noticed.
 */
export interface Bus {
  /** The end of a stream at which a service adds what it tells. */
  publisher(stream: string): Publisher;
  /** The end at which a service takes what others tell; it begins where the service left off, or with the oldest. */
  listener(stream: string, service: string): Listener;
  /** Rejects while the bus is away. */
  check(): Promise<unknown>;
  close(): Promise<void>;
}

/** Adds events to a stream, in batches with ascending numbers. */
export interface Publisher {
  /** So many of the latest batches stay on the bus though all have acknowledged them. */
  readonly keptBatches: number;
  /**
   * Add events as the next batch.
   * @param last the last batch that this service knows it added.
   * @returns the batch's number; `undefined`, and nothing is added, when the bus does not remember that last one.
   * @throws BusFullError
   */
  publish(events: readonly EventRecord[], last: number): Promise<number | undefined>;
  /** Go on after `last` on a bus that forgot; these services are to hear everything from there on. */
  restart(last: number, listeners: readonly string[]): Promise<void>;
  /** Drop what all have acknowledged, but for the latest batches, and say how things stand. */
  survey(): Promise<StreamState>;
  /** Wait for a service no more, which listens no more. */
  dismiss(listener: string): Promise<void>;
}

/** How things stand with a stream. */
export interface StreamState {
  /** The last batch that the bus remembers, 0 for none. */
  readonly last: number;
  /** All who listen have acknowledged all batches up to this one. */
  readonly settled: number;
  /** Services that listen. */
  readonly listeners: readonly string[];
  /** The one that has acknowledged least, if there is any. */
  readonly slowest?: string | null;
}

/** Takes events from a stream on behalf of one service. */
export interface Listener {
  /**
   * Acknowledge all that was given so far, and wait for more: an empty list when nothing comes in time. What is given
   * and not acknowledged is given again, to the next listener of this service.
   */
  next(options: { limit: number; patienceMs: number }): Promise<EventRecord[]>;
  /** Stop waiting; a `next` that waits rejects. */
  close(): Promise<void>;
}

/** How many batches usually stay on the bus though all have acknowledged them: for those who begin to listen. */
export const KEPT_BATCHES = 1_000;

/** Somebody has not listened for so long that the bus holds no more; what is told waits in the outbox. */
export class BusFullError extends Error {
  constructor(stream: string) {
    super(`the bus holds no more events of ${stream}: one that listens has fallen far behind`);
  }
}
