import { AggregatorRegistry } from 'prom-client';
import type { Metrics } from '#kit/edge';

/** What one worker has counted, as its registry tells it. */
export type Counted = Awaited<ReturnType<Metrics['registry']['getMetricsAsJSON']>>;

/** What all workers have counted, together. */
export interface Tally {
  /** A worker tells what it has counted until now. */
  hear(worker: number, counted: Counted): void;
  /** A worker is gone; what it counted stays. */
  keep(worker: number): void;
  /** The sum, in Prometheus' text format. */
  text(): Promise<string>;
}

/**
 * Make a {@link Tally}. A sum that became less when a worker ends would look like a gateway that began anew, and
 * everything that the others ever counted would be taken for new.
 */
export function createTally(): Tally {
  const present = new Map<number, Counted>();
  let past: Counted = [];
  return {
    hear: (worker, counted) => void present.set(worker, counted),
    keep(worker) {
      const lasting = present.get(worker)?.filter(isLasting) ?? [];
      present.delete(worker);
      past = AggregatorRegistry.aggregate([past, lasting]).getMetricsAsArray() as unknown as Counted;
    },
    text: () => AggregatorRegistry.aggregate([...present.values(), past]).metrics(),
  };
}

/** Memory and the like are gone with the process that had them. */
const isLasting = ({ type }: Counted[number]): boolean => ['counter', 'histogram'].includes(String(type));
