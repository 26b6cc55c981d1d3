import { createHash } from 'node:crypto';

/** Says which of a supergraph's override labels hold for an operation, by its text. */
export type Overrides = (text: string) => string[];

/**
 * Make the {@link Overrides} of a supergraph: labels that are named hold for all operations, and `percent(x)` for so many
 * of all that there are. Which these are depends on nothing but their text: an operation is planned alike by everybody, and
 * one for which a field has moved does not lose it when the share grows.
 */
export function overridesOf(labels: readonly string[], named: readonly string[]): Overrides {
  const shares = labels.map((label) => ({ label, share: named.includes(label) ? ALL : shareIn(label) }));
  if (shares.length === 0) return () => [];
  return (text) => {
    const position = positionOf(text);
    return shares.filter(({ share }) => position < share).map(({ label }) => label);
  };
}

const ALL = 100;

/** In percent; none for a label that has to be named. */
const shareIn = (label: string): number => Number(/^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1] ?? 0);

/** Where an operation stands among all, from 0 to 100. */
const positionOf = (text: string): number =>
  (createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32) * ALL;
