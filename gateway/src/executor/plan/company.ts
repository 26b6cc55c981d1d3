import type { PlannedFetch } from './flat-plan';

/**
 * For each fetch of a plan the others, by their index, that can travel in one request with it: those for entities of the same
 * service, for the same part of the answer, which are as many steps from the beginning.
 */
export function companiesOf(fetches: readonly PlannedFetch[]): number[][] {
  const steps: number[] = [];
  for (const { after } of fetches) steps.push(1 + Math.max(-1, ...after.map((index) => steps[index] ?? 0)));
  const names = fetches.map(({ node, part }, index) => node.requires && [steps[index], part, node.serviceName].join());
  return names.map((name, own) => {
    if (name === undefined) return [];
    return names.flatMap((other, index) => (other === name && index !== own ? [index] : []));
  });
}
