import type { FetchNode, PlanNode } from '@apollo/query-planner';

/** A plan in which something else stands for each fetch, at the same place. */
export function mapFetches(plan: PlanNode, change: (fetch: FetchNode) => PlanNode): PlanNode {
  const inner = (node: PlanNode): PlanNode => mapFetches(node, change);
  const innerIn = <Part extends { node?: PlanNode }>(part: Part): Part => ({
    ...part,
    ...(part.node && { node: inner(part.node) }),
  });
  switch (plan.kind) {
    case 'Fetch':
      return change(plan);
    case 'Flatten':
      return innerIn(plan);
    case 'Sequence':
    case 'Parallel':
      return { ...plan, nodes: plan.nodes.map(inner) };
    case 'Condition': {
      const { ifClause, elseClause } = plan;
      return {
        ...plan,
        ...(ifClause && { ifClause: inner(ifClause) }),
        ...(elseClause && { elseClause: inner(elseClause) }),
      };
    }
    case 'Defer':
      return { ...plan, primary: innerIn(plan.primary), deferred: plan.deferred.map(innerIn) };
  }
}
