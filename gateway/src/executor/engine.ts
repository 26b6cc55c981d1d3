import type { SupergraphManager } from '@apollo/gateway';
import { type Generation, type GenerationOptions, openGeneration, type RunningGraph } from './generation';

/** Plans operations over the services, runs the plans, and shapes the answers. */
export interface Engine {
  /**
   * Work with the supergraph that is in use. Who begins on one ends on it, also when there is a newer one by then.
   * @throws Error before there is one.
   */
  use<Result>(work: (graph: RunningGraph) => Promise<Result>): Promise<Result>;
  /**
   * Take the supergraph into use, and each that follows it.
   * @param operations texts of those to make ready before, as far as there is time.
   */
  start(operations?: readonly string[]): Promise<void>;
  /** The texts of the operations that are used most. */
  mostUsed(): string[];
  /** Rejects while there is no supergraph to answer from. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/** What the engine is made of. */
export interface EngineOptions extends GenerationOptions {
  readonly supergraph: SupergraphManager;
}

/** How long a start may be late because of what is made ready, in milliseconds. */
const LEARNING_LIMIT = 10_000;

/** Make the engine. */
export function createEngine({ supergraph, ...options }: EngineOptions): Engine {
  const { log } = options;
  let current: Generation | undefined;
  let cleanUp: (() => Promise<void>) | undefined;
  let lastTaken = Promise.resolve();
  let isClosing = false;

  /** Once what is asked for most is ready on it. */
  async function takeIntoUse(sdl: string, operations?: readonly string[], limitMs = Number.POSITIVE_INFINITY) {
    if (isClosing) return;
    const next = await openGeneration(sdl, options);
    const previous = current;
    const latest = performance.now() + limitMs;
    const isEnough = () => isClosing || performance.now() > latest;
    await next.operations.learn(operations ?? previous?.operations.mostUsed() ?? [], isEnough);
    current = next;
    previous?.usage.retire();
  }

  return {
    async use(work) {
      const generation = current;
      if (!generation) throw new Error('no supergraph yet');
      return generation.usage.during(work(generation.graph));
    },
    async start(operations = []) {
      const { supergraphSdl, cleanup } = await supergraph.initialize({
        update(sdl) {
          // One after the other: the last one is the one to stay, however long another takes.
          lastTaken = lastTaken
            .then(() => takeIntoUse(sdl))
            .catch((error) => log.error({ err: error }, 'a supergraph cannot be used'));
        },
        healthCheck: async () => {},
        getDataSource: () => {
          throw new Error('services are asked by the engine only');
        },
      });
      cleanUp = cleanup;
      lastTaken = takeIntoUse(supergraphSdl, operations, LEARNING_LIMIT);
      await lastTaken;
    },
    mostUsed: () => current?.operations.mostUsed() ?? [],
    async check() {
      if (!current) throw new Error('no supergraph yet');
    },
    async close() {
      isClosing = true;
      await cleanUp?.();
      await Promise.allSettled([lastTaken]); // what is opened is closed
      await current?.close();
    },
  };
}
