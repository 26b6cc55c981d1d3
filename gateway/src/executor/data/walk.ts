import type { GraphQLFormattedError } from 'graphql';
import { clientName } from '../../operations/asked-names';
import { type JsonObject, reader } from './json';

/** Where in an answer something is: names of fields as the client called them, and `@` for every item of a list. */
export type Path = readonly string[];

/** A place in one answer: names and positions. */
export type Place = readonly (string | number)[];

/** Where a service says that an error is; nothing when it does not say. */
export const placeIn = ({ path }: GraphQLFormattedError): Place | undefined =>
  Array.isArray(path) && path.length > 0 ? path : undefined;

/** Finds all objects at a path, in the order in which they are in the answer. */
export interface Walk {
  /** The objects, without those that are null or not there. */
  objects(root: JsonObject): JsonObject[];
  /** Where each of them is. */
  places(root: JsonObject): Place[];
}

type Visit = (object: JsonObject, place: Place) => void;

const LIST = '@';

/** Make the {@link Walk} along a path. */
export function walkAlong(path: Path): Walk {
  const readers = path.map((name) => (name === LIST ? undefined : reader(name)));

  function collect(value: unknown, depth: number, found: JsonObject[]): void {
    let current = value;
    for (let at = depth; at < readers.length; at += 1) {
      if (typeof current !== 'object' || current === null) return;
      const read = readers[at];
      if (read) {
        current = read(current as JsonObject);
        continue;
      }
      if (Array.isArray(current)) for (const item of current) collect(item, at + 1, found);
      return;
    }
    if (typeof current === 'object' && current !== null && !Array.isArray(current)) found.push(current as JsonObject);
  }

  function visit(value: unknown, depth: number, place: Place, see: Visit): void {
    if (typeof value !== 'object' || value === null) return;
    const name = path[depth];
    if (name === undefined) {
      if (!Array.isArray(value)) see(value as JsonObject, place);
      return;
    }
    const read = readers[depth];
    if (read) visit(read(value as JsonObject), depth + 1, [...place, clientName(name)], see);
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, depth + 1, [...place, index], see);
  }

  return {
    objects(root) {
      const found: JsonObject[] = [];
      collect(root, 0, found);
      return found;
    },
    places(root) {
      const found: Place[] = [];
      visit(root, 0, [], (_object, place) => void found.push(place));
      return found;
    },
  };
}
