import { renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '#servers';

/** A supergraph, and how to know that a gateway has taken it into use. */
export interface Candidate {
  readonly sdl: string;
  isInUse(): Promise<boolean>;
}

/** How long it took until each supergraph was in use, in milliseconds; those that never were are only counted. */
export interface Replaced {
  readonly delaysMs: readonly number[];
  readonly missed: number;
}

/** Put one supergraph after the other in the place of the file, so many times and so often. */
export async function replaceOften(
  path: string,
  candidates: readonly Candidate[],
  { times, everyMs }: { readonly times: number; readonly everyMs: number },
): Promise<Replaced> {
  const delaysMs: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const candidate = candidates[time % candidates.length];
    if (!candidate) break;
    const start = performance.now();
    writeFileSync(`${path}.next`, candidate.sdl);
    renameSync(`${path}.next`, path);
    if (await until(() => candidate.isInUse(), everyMs, 50)) delaysMs.push(performance.now() - start);
    await pause(Math.max(everyMs - (performance.now() - start), 0));
  }
  return { delaysMs, missed: times - delaysMs.length };
}
