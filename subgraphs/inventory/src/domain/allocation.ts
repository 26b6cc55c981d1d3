import { available, type Shelf, type Units } from './stock-level';

/** So many units of a thing that somebody wants. */
export interface WantedLine {
  readonly merchandiseId: string;
  readonly quantity: number;
}

/** A thing of which there is not enough. */
export interface Shortage extends WantedLine {
  /** How many there would be. */
  readonly available: number;
}

/** Where all that is wanted can be taken from, or what there is too little of. */
export type Allocation =
  | { readonly kind: 'found'; readonly units: readonly Units[] }
  | { readonly kind: 'short'; readonly shortages: readonly Shortage[] };

/**
 * Decide from which levels things are taken: all or none. One warehouse that has everything is best, the first in turn
 * of several; otherwise each thing is taken from the first warehouse that has some, then from the next, unless all has
 * to come from one. What lies nowhere may be promised up to the limit of its thing.
 * @param shelves every level of the things wanted.
 * @param inTurn the warehouses that may be asked, in their order.
 */
export function allocate(
  shelves: readonly Shelf[],
  inTurn: readonly string[],
  lines: readonly WantedLine[],
  { allowSplit }: { readonly allowSplit: boolean },
): Allocation {
  const wanted = merge(lines);
  if (wanted.length === 0) return { kind: 'found', units: [] };
  const found =
    fromOne(shelves, inTurn, wanted, () => 0) ??
    (allowSplit ? fromSeveral : fromOne)(shelves, inTurn, wanted, (id) => backorders(shelves, id));
  return found
    ? { kind: 'found', units: found }
    : { kind: 'short', shortages: shortagesOf(shelves, inTurn, wanted, allowSplit) };
}

/** So many of a thing may be promised beyond what lies there, of those that its limit allows. */
export function backorders(shelves: readonly Shelf[], merchandiseId: string): number {
  const own = shelves.filter((shelf) => shelf.merchandiseId === merchandiseId);
  const promised = own.reduce((sum, shelf) => sum + Math.max(0, -available(shelf)), 0);
  return Math.max(0, (own[0]?.backorderLimit ?? 0) - promised);
}

/** The lines with each thing once. */
export function merge(lines: readonly WantedLine[]): WantedLine[] {
  const quantities = new Map<string, number>();
  for (const { merchandiseId, quantity } of lines) {
    quantities.set(merchandiseId, (quantities.get(merchandiseId) ?? 0) + quantity);
  }
  return [...quantities].map(([merchandiseId, quantity]) => ({ merchandiseId, quantity }));
}

/** How many of a thing may be promised beyond what lies there. */
type Beyond = (merchandiseId: string) => number;

function fromOne(
  shelves: readonly Shelf[],
  inTurn: readonly string[],
  wanted: readonly WantedLine[],
  beyond: Beyond,
): Units[] | undefined {
  for (const warehouseId of inTurn) {
    const taken = wanted.flatMap(({ merchandiseId, quantity }) => {
      const shelf = shelfOf(shelves, merchandiseId, warehouseId);
      return shelf && free(shelf) + beyond(merchandiseId) >= quantity ? [{ levelId: shelf.id, quantity }] : [];
    });
    if (taken.length === wanted.length) return taken;
  }
  return undefined;
}

function fromSeveral(
  shelves: readonly Shelf[],
  inTurn: readonly string[],
  wanted: readonly WantedLine[],
  beyond: Beyond,
): Units[] | undefined {
  const taken = wanted.map(({ merchandiseId, quantity }) => {
    const own = inTurn.flatMap((warehouseId) => shelfOf(shelves, merchandiseId, warehouseId) ?? []);
    return take(own, quantity, beyond(merchandiseId));
  });
  return taken.every((units) => units !== undefined) ? taken.flat() : undefined;
}

/** Take so many units from the shelves in turn; what they do not have is promised on the first of them. */
function take(shelves: readonly Shelf[], quantity: number, beyond: number): Units[] | undefined {
  const [first] = shelves;
  const missing = quantity - shelves.reduce((sum, shelf) => sum + free(shelf), 0);
  if (!first || missing > beyond) return undefined;
  let left = quantity - Math.max(0, missing);
  return shelves.flatMap((shelf) => {
    const lying = Math.min(left, free(shelf));
    left -= lying;
    const units = lying + (shelf === first ? Math.max(0, missing) : 0);
    return units > 0 ? [{ levelId: shelf.id, quantity: units }] : [];
  });
}

function shortagesOf(
  shelves: readonly Shelf[],
  inTurn: readonly string[],
  wanted: readonly WantedLine[],
  allowSplit: boolean,
): Shortage[] {
  const short = (warehouseIds: readonly string[]): Shortage[] =>
    wanted.flatMap((line) => {
      const own = warehouseIds.flatMap((id) => shelfOf(shelves, line.merchandiseId, id) ?? []);
      const lying = own.reduce((sum, shelf) => sum + free(shelf), 0);
      const all = own.length > 0 ? lying + backorders(shelves, line.merchandiseId) : 0;
      return all < line.quantity ? [{ ...line, available: all }] : [];
    });
  if (allowSplit || inTurn.length === 0) return short(inTurn);
  // The warehouse that comes closest: nobody is told of more than what one of them lacks.
  return inTurn.map((id) => short([id])).reduce((best, next) => (next.length < best.length ? next : best));
}

const shelfOf = (shelves: readonly Shelf[], merchandiseId: string, warehouseId: string): Shelf | undefined =>
  shelves.find((shelf) => shelf.merchandiseId === merchandiseId && shelf.warehouseId === warehouseId);

const free = (shelf: Shelf): number => Math.max(0, available(shelf));
