import type { PlannedFetch } from './flat-plan';

/** With whom a fetch can travel in one request. */
export interface Company {
  /** The others, by their index. */
  readonly others: readonly number[];
  /** Whether nobody waits for its answer but the client. */
  readonly isLast: boolean;
}

/**
 * The companies of the fetches of a plan. It is those for entities of the same service, for the same part of the answer, that
 * can travel together: with one that others wait for those which are as many steps from the beginning, and with one that
 * nobody waits for whatever comes later, too.
 */
export function companiesOf(fetches: readonly PlannedFetch[]): Company[] {
  const steps: number[] = [];
  for (const { after } of fetches) steps.push(1 + Math.max(-1, ...after.map((index) => steps[index] ?? 0)));
  const lines = fetches.map(({ node, part }) => node.requires && JSON.stringify([node.serviceName, part]));
  const awaited = new Set(fetches.flatMap(({ after }) => after));
  return fetches.map((_fetch, own) => {
    const isLast = !awaited.has(own);
    const others = lines.flatMap((line, index) => {
      const isAlong = line !== undefined && line === lines[own] && index !== own;
      return isAlong && (isLast || steps[index] === steps[own]) ? [index] : [];
    });
    return { others, isLast };
  });
}
