import { GraphQLError } from 'graphql';
import type { PartName } from '../../operations/part-names';
import type { Place } from '../data/walk';
import { distinct } from '../distinct';
import type { Trouble } from '../fetching';
import { isWithin } from '../shape/complete';
import { Explained } from '../shape/explained';
import type { Parts } from './parts';

/** What went wrong, by the part of the answer that tells it; what comes first has no name. */
export interface Troubles {
  /** That of the fetches which are made for a part. */
  of(part: PartName | undefined): Trouble;
  /** The errors that a part has to tell of the object at a place, each once; nothing more is fetched for it. */
  take(part: PartName | undefined, place: Place): readonly Error[];
  /** Whether a part, or what came before it, tells why something is missing. */
  explains(part: PartName | undefined, place: Place): boolean;
}

/**
 * Begin without any. What is fetched for a part may have something of parts inside of it, and its errors are theirs.
 * @param partAt says which part tells what is at a place.
 */
export function createTroubles(parts: Parts, partAt: (place: Place) => PartName | undefined): Troubles {
  const all = new Map<PartName | undefined, Trouble>();
  const handedOn = new Set<PartName | undefined>();

  function of(part: PartName | undefined): Trouble {
    const known = all.get(part) ?? { errors: [], explained: new Explained() };
    all.set(part, known);
    return known;
  }

  /** Hand on to parts inside of one what is about them: once, when nothing more is fetched for it. */
  function handOn(part: PartName | undefined): void {
    if (handedOn.has(part)) return;
    handedOn.add(part);
    for (const error of of(part).errors.splice(0)) {
      const place = placeOf(error);
      const owner = place && partAt(place);
      of(owner !== undefined && lineOf(owner).includes(part) ? owner : part).errors.push(error);
    }
  }

  /** What a part comes after, itself last. */
  const lineOf = (part: PartName | undefined): readonly (PartName | undefined)[] =>
    part === undefined ? [part] : [undefined, ...(parts.get(part) ?? [])];

  return {
    of,
    take(part, place) {
      handOn(part);
      const trouble = of(part);
      const isOwn = (error: Error): boolean => isWithin(place, placeOf(error) ?? place);
      const own = trouble.errors.filter(isOwn);
      trouble.errors.splice(0, Number.POSITIVE_INFINITY, ...trouble.errors.filter((error) => !isOwn(error)));
      return distinct(own);
    },
    explains: (part, place) => lineOf(part).some((one) => of(one).explained.covers(place)),
  };
}

const placeOf = (error: Error): Place | undefined => (error instanceof GraphQLError ? error.path : undefined);
