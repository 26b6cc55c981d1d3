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
  const objectsBy = new Map<string, number[]>();
  const entitiesBy = new Map<string, number[]>();
  for (const [index, { path, footprint }] of fetches.entries()) {
    if (among[index] !== index) continue;
    const places = placesAlong(path);
    if (alongside[index] === index) note(objectsBy, places, index);
    note(entitiesBy, [...places, ...footprint.reads], index);
  }
  return fetches.map(({ footprint: { writes } }, index) => ({
    alongside: alongside[index] ?? index,
    among: among[index] ?? index,
    outdates: { objects: allOf(objectsBy, writes), entities: allOf(entitiesBy, withTyped(writes)) },
  }));
}

/** Note that what is found for a fetch depends on places. */
function note(fetchesBy: Map<string, number[]>, places: readonly string[], fetch: number): void {
  for (const place of places) {
    const others = fetchesBy.get(place);
    if (others) others.push(fetch);
    else fetchesBy.set(place, [fetch]);
  }
}

/** What depends on any of some places, each once. */
function allOf(fetchesBy: ReadonlyMap<string, readonly number[]>, places: Iterable<string>): number[] {
  const all = new Set<number>();
  for (const place of places) for (const fetch of fetchesBy.get(place) ?? []) all.add(fetch);
  return [...all].sort((one, other) => one - other);
}

const firstOf = (names: readonly string[]): number[] => names.map((name) => names.indexOf(name));

/** The places that a path leads through, and to. */
function placesAlong(path: Path): string[] {
  const places: string[] = [];
  for (const name of path) if (name !== '@') places.push(below(places.at(-1) ?? ROOT, name));
  return places;
}

const TYPE = below('', '__typename');

/** Which fields of an object count depends on its type: who says it changes the object. */
const withTyped = (places: ReadonlySet<string>): string[] =>
  [...places].flatMap((place) => (place.endsWith(TYPE) ? [place, place.slice(0, -TYPE.length)] : place));
