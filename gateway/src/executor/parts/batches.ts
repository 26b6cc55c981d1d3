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
  const waiting = new Map<PartName, Waiting[]>();
  const ends = new Map<PartName, Promise<void>>();
  const ended = new Set<PartName>();

  function wait(one: Waiting): void {
    const { part } = one.deferred;
    const others = waiting.get(part);
    if (others) others.push(one);
    else waiting.set(part, [one]);
    if (!ends.has(part)) ends.set(part, noteEnd(part));
  }

  async function noteEnd(part: PartName): Promise<void> {
    await endOf(part);
    ended.add(part);
  }

  function takeReady(): Waiting[] {
    const ready = [...waiting].filter(([part]) => ended.has(part));
    for (const [part] of ready) waiting.delete(part);
    return ready.flatMap(([, ones]) => ones);
  }

  for (const one of first) wait(one);
  while (waiting.size > 0) {
    await Promise.race([...waiting.keys()].map((part) => ends.get(part)));
    const parts: Part[] = [];
    for (let ready = takeReady(); ready.length > 0; ready = takeReady()) {
      for (const told of ready.map(tell)) {
        if (!told) continue;
        parts.push(told.part);
        for (const inner of told.inner) wait(inner);
      }
    }
    if (parts.length > 0 || waiting.size === 0) yield { parts, hasNext: waiting.size > 0 };
  }
}
