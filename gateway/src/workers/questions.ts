import type { Counted } from './tally';

/** What a worker can be asked. */
export type AskedOfWorkers = {
  /** What have you counted until now? */
  count(): Promise<Counted>;
  /** What are you asked most? The texts of operations. */
  mostUsed(): string[];
  /** Another one has taken your place: finish what you have begun, and end. */
  retire(): void;
};

/** What the primary, which keeps the workers, can be asked. */
export type AskedOfPrimary = {
  /** What have all of us counted, in Prometheus' text format? */
  sum(): Promise<string>;
  /** What are the others asked most? */
  mostUsed(): Promise<string[]>;
  /** This is all that I have counted; I end. */
  leave(counted: Counted): void;
};

/** How long a worker may take to answer, in milliseconds. */
export const WORKER_PATIENCE = 2_000;
/** How long the primary may take: longer, for it asks workers. */
export const PRIMARY_PATIENCE = 5_000;
