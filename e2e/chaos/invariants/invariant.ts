import type { Evidence } from '../evidence/evidence';

/** Something that holds whatever is killed, restarted, duplicated or reordered. */
export interface Invariant {
  /** Its number in docs/architecture.md. */
  readonly number: number;
  readonly sentence: string;
  /** What speaks against it, in words, with ids. */
  violations(evidence: Evidence): string[];
}

/** Say `text` of each that is wrong. */
export const each = <Item>(
  items: readonly Item[],
  isWrong: (item: Item) => boolean,
  text: (item: Item) => string,
): string[] => items.filter(isWrong).map(text);
