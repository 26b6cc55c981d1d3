import type { PartName } from '../../operations/part-names';
import type { Batch, Part } from './part';
import type { Waiting } from './waiting';

/** A part, and what is now to come of it. */
export interface Told {
  readonly part: Part;
  readonly inner: readonly Waiting[];
}

/**
 * Tell what waits, each as soon as its time has come, and with it all whose time has come, too.
 * @param first what waits at the beginning.
 * @param endOf when all was done for a part; resolves.
 * @param tell nothing when it turns out that there is nothing to be told.
 */
export async function* batchesOf(
  first: readonly Waiting[],
  endOf: (part: PartName) => Promise<unknown>,
  tell: (waiting: Waiting) => Told | undefined,
): AsyncGenerator<Batch, void, void> {
  const ends = new Map<PartName, Promise<void>>();
  const ended = new Set<PartName>();
  let waiting = [...first];

  function endOfOne({ deferred: { part } }: Waiting): Promise<void> {
    const end = ends.get(part) ?? endOf(part).then(() => void ended.add(part));
    ends.set(part, end);
    return end;
  }

  function takeReady(): Waiting[] {
    const ready = waiting.filter(({ deferred }) => ended.has(deferred.part));
    waiting = waiting.filter(({ deferred }) => !ended.has(deferred.part));
    return ready;
  }

  while (waiting.length > 0) {
    await Promise.race(waiting.map(endOfOne));
    const parts: Part[] = [];
    for (let ready = takeReady(); ready.length > 0; ready = takeReady()) {
      for (const told of ready.map(tell)) {
        if (!told) continue;
        parts.push(told.part);
        waiting.push(...told.inner);
      }
    }
    if (parts.length > 0 || waiting.length === 0) yield { parts, hasNext: waiting.length > 0 };
  }
}
