import type { Bus } from '../bus';

/** A server that buses run on, and what can happen to it. */
export interface BusServer {
  /** @param options `keptBatches`: how many batches stay on the bus though all have acknowledged them. */
  open(options?: { keptBatches?: number }): Bus;
  /** Events it holds of a stream. */
  count(stream: string): Promise<number>;
  /** End all connections. */
  disconnect(): Promise<void>;
  /** Lose all that it has. */
  forget(): Promise<void>;
  /** Keep how things are; what is answered makes them so again. */
  remember(stream: string): Promise<() => Promise<void>>;
  /** End it as a crash would. */
  crash(): Promise<void>;
  /** Start it again after a crash. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
