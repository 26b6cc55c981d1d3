import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { prettyFormatQueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { Difference } from './compare';
import type { Circumstances, Operation } from './engines/engine';

/** Everything that somebody needs to understand a difference. */
export interface Finding {
  readonly operation: Operation;
  readonly circumstances: Circumstances;
  readonly differences: readonly Difference[];
  /** What each engine said. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** Write down a finding, with the plan of the operation. */
export function report(supergraph: string, { operation, circumstances, differences, answers }: Finding): string {
  return [
    ...differences.map(({ kind, detail }) => `${kind}: ${detail}`),
    operation.text,
    `variables ${JSON.stringify(operation.variables)}`,
    `circumstances ${JSON.stringify(circumstances)}`,
    planOf(supergraph, operation),
    ...Object.entries(answers).map(([engine, answer]) => `${engine} ${JSON.stringify(answer, undefined, 1)}`),
  ].join('\n');
}

/** It may be the planner that gave up. */
function planOf(supergraph: string, { document }: Operation): string {
  const built = Supergraph.build(supergraph);
  const planner = new QueryPlanner(built, { reuseQueryFragments: false });
  try {
    return prettyFormatQueryPlan(planner.buildQueryPlan(operationFromDocument(built.apiSchema(), document)));
  } catch (error) {
    return `no plan: ${(error as Error).message}`;
  }
}
