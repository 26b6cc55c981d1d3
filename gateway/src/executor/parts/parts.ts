import { Kind, type SelectionSetNode } from 'graphql';
import { partOf } from '../../operations/defer';
import type { PartName } from '../../operations/part-names';

/** The parts of an operation: those in which each of them stands, itself last. */
export type Parts = ReadonlyMap<PartName, readonly PartName[]>;

/** The parts of an operation; nothing for one whose answer is given at once. */
export function partsIn(selectionSet: SelectionSetNode): Parts | undefined {
  const parts = new Map<PartName, readonly PartName[]>();
  look(selectionSet, []);
  return parts.size > 0 ? parts : undefined;

  function look({ selections }: SelectionSetNode, outer: readonly PartName[]): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) continue;
      const part = node.kind === Kind.INLINE_FRAGMENT ? partOf(node) : undefined;
      const line = part === undefined ? outer : [...outer, part];
      if (part !== undefined) parts.set(part, line);
      look(node.selectionSet, line);
    }
  }
}
