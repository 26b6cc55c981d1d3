import type { Path } from '../data/walk';
import type { PlannedFetch } from './flat-plan';
import { below, ROOT } from './footprint';

/** What a fetch looks for in the answer so far. What others look for, too, is found once. */
export interface Search {
  /** The first fetch, by its index, that adds to the same objects. */
  readonly alongside: number;
  /** The first one that finds its entities among them in the same way. */
  readonly among: number;
  /** What is to be found again when the answer to this fetch has come, by the fetches that are the first to look for it. */
  readonly outdates: { readonly objects: readonly number[]; readonly entities: readonly number[] };
}

/** The searches of the fetches of a plan. */
export function searchesOf(fetches: readonly PlannedFetch[]): Search[] {
  const alongside = firstOf(fetches.map(({ path }) => path.join('.')));
  const among = firstOf(
    fetches.map(({ node: { requires, inputRewrites }, path }) => JSON.stringify([path, requires, inputRewrites])),
  );
  const places = fetches.map(({ path }) => placesAlong(path));
  const read = fetches.map(({ footprint }, index) => [...(places[index] ?? []), ...footprint.reads].flatMap(withType));
  return fetches.map(({ footprint: { writes } }, index) => {
    const dependOnIt = (first: readonly number[], dependencies: readonly (readonly string[])[]) =>
      [...new Set(first)].filter((one) => dependencies[one]?.some((place) => writes.has(place)));
    return {
      alongside: alongside[index] ?? index,
      among: among[index] ?? index,
      outdates: { objects: dependOnIt(alongside, places), entities: dependOnIt(among, read) },
    };
  });
}

const firstOf = (names: readonly string[]): number[] => names.map((name) => names.indexOf(name));

/** The places that a path leads through, and to. */
function placesAlong(path: Path): string[] {
  const places: string[] = [];
  for (const name of path) if (name !== '@') places.push(below(places.at(-1) ?? ROOT, name));
  return places;
}

/** Which fields of an object count depends on its type. */
const withType = (place: string): string[] => [place, below(place, '__typename')];
