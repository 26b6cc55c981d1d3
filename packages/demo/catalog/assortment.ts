import { at, createRandom } from '../chance/random';
import type { Department, Group, Leaf } from '../taxonomy/department';
import { DEPARTMENTS } from '../taxonomy/departments';

/** A leaf of the taxonomy with all that is above it. */
export interface Shelf {
  readonly department: Department;
  readonly group: Group;
  readonly leaf: Leaf;
}

/** Where a product stands: on which shelf, and as how many-th there. */
export interface Place {
  readonly shelf: Shelf;
  readonly rank: number;
}

/** All shelves, in the order of the taxonomy. */
export const SHELVES: readonly Shelf[] = DEPARTMENTS.flatMap((department) =>
  department.groups.flatMap((group) => group.leaves.map((leaf) => ({ department, group, leaf }))),
);

/**
 * Where the `ordinal`th product stands. Products go round: a shelf of share 3 is served three times a round, and the
 * first products of a round serve each shelf once, so that even a small shop has something of everything.
 */
export function placeOf(ordinal: number): Place {
  const { shelf, turn } = at(ROUND, ordinal % ROUND.length);
  return { shelf, rank: Math.floor(ordinal / ROUND.length) * shareOf(shelf) + turn };
}

const shareOf = ({ leaf }: Shelf): number => leaf.share ?? 2;

const ROUND = Array.from({ length: Math.max(...SHELVES.map(shareOf)) }, (_, turn) =>
  shuffle(SHELVES.filter((shelf) => shareOf(shelf) > turn)).map((shelf) => ({ shelf, turn })),
).flat();

function shuffle<T>(list: readonly T[]): T[] {
  const random = createRandom('order of shelves');
  return list
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
