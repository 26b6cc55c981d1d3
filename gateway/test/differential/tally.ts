import type { Difference } from './compare';
import type { Operation } from './engines/engine';

/** Counts what the stock engine is known to do otherwise: that is nobody's fault here. */
export interface Tally {
  add(differences: readonly Difference[], operation: Operation): void;
  /** In how many operations there was which kind, with the shortest of them. */
  summary(): string;
}

interface Example {
  readonly text: string;
  readonly detail: string;
}

/** Begin to count. */
export function createTally(): Tally {
  let operations = 0;
  const kinds = new Map<string, Example[]>();
  return {
    add(differences, { text }) {
      operations += 1;
      for (const [kind, detail] of new Map(differences.map(({ kind, detail }) => [kind, detail]))) {
        kinds.set(kind, [...(kinds.get(kind) ?? []), { text, detail }]);
      }
    },
    summary() {
      const lines = [...kinds].map(([kind, examples]) => {
        const [shortest] = examples.sort((one, other) => one.text.length - other.text.length);
        return `${kind}: ${examples.length}, as in\n${shortest?.text}\n${shortest?.detail}`;
      });
      return [`${operations} operations; the stock engine differs in:`, ...lines].join('\n');
    },
  };
}
