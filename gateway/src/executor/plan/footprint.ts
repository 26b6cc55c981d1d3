import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { splitAbove, UP } from '../data/context';
import type { Path } from '../data/walk';

/** What a fetch reads from the answer so far, and what it adds: fields by where they are, whatever the type of objects. */
export interface Footprint {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
  /** The types that it asks for something of only, as `place type`. */
  readonly types: ReadonlySet<string>;
}

/** The root of an answer, which is there without anybody's doing. */
export const ROOT = '';

/** Whether a fetch reads what an earlier one adds. */
export const needs = ({ reads }: Footprint, { writes }: Footprint): boolean => {
  for (const place of reads) if (writes.has(place)) return true;
  return false;
};

/** The {@link Footprint} of a fetch for the entities at a path. */
export function footprintOf(fetch: FetchNode, path: Path): Footprint {
  const place = placeOf(path);
  const [reads, writes, types] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const rewrite of fetch.contextRewrites ?? []) addAround(reads, path, rewrite.path);
  if (place !== ROOT) reads.add(place);
  addRequired(reads, place, fetch.requires ?? []);
  const selected = rootSelection(fetch);
  if (selected) addSelected({ writes, types }, place, selected);
  for (const rewrite of fetch.outputRewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') writes.add(placeOfRenamed(place, rewrite.path, rewrite.renameKeyTo));
  }
  return { reads, writes, types };
}

/** The fields that a fetch adds to the objects at its path themselves. */
export function fieldsAdded({ writes }: Footprint, path: Path): string[] {
  const start = below(placeOf(path), '');
  const names = [...writes].flatMap((place) => (place.startsWith(start) ? [place.slice(start.length)] : []));
  return names.filter((name) => !name.includes('.'));
}

const placeOf = (path: Path): string => path.filter((name) => name !== '@').reduce(below, ROOT);

/** The place of a field in an object. */
export const below = (place: string, name: string): string => `${place}.${name}`;

/** Objects of a type at a place. */
export const typeAt = (place: string, type: string): string => `${place} ${type}`;

function addRequired(places: Set<string>, place: string, selections: readonly QueryPlanSelectionNode[]): void {
  for (const node of selections) {
    if (node.kind === 'InlineFragment') {
      addRequired(places, place, node.selections);
    } else {
      const inner = below(place, node.name);
      places.add(inner);
      addRequired(places, inner, node.selections ?? []);
    }
  }
}

/** What is taken from an object that a path goes through. */
function addAround(places: Set<string>, path: Path, steps: readonly string[]): void {
  const levels = steps.filter((step) => step === UP).length;
  const [outer] = splitAbove(path, levels);
  let place = outer.filter((name) => name !== '@').reduce(below, ROOT);
  for (const step of steps.slice(levels)) {
    if (isFragment(step)) continue;
    place = below(place, step);
    places.add(place);
  }
}

/** What a fetch asks of the objects that it is for. */
function rootSelection({ operation, requires }: FetchNode): SelectionSetNode | undefined {
  const [definition] = parse(operation, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the planner asks for something else first');
  if (!requires) return definition.selectionSet;
  const [entities] = definition.selectionSet.selections;
  return entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
}

function addSelected(
  added: { readonly writes: Set<string>; readonly types: Set<string> },
  place: string,
  { selections }: SelectionSetNode,
): void {
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('the planner is told to name no fragments');
    if (node.kind === Kind.INLINE_FRAGMENT) {
      if (node.typeCondition) added.types.add(typeAt(place, node.typeCondition.name.value));
      addSelected(added, place, node.selectionSet);
    } else {
      const inner = below(place, (node.alias ?? node.name).value);
      added.writes.add(inner);
      if (node.selectionSet) addSelected(added, inner, node.selectionSet);
    }
  }
}

/** The last name of a rewrite's path is the one that is renamed; those of fragments are no places. */
function placeOfRenamed(place: string, path: readonly string[], name: string): string {
  return [...path.slice(0, -1).filter((one) => !isFragment(one)), name].reduce(below, place);
}

const isFragment = (step: string): boolean => step.startsWith('... on ');
