import type { ConditionNode, DeferNode, FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { PartName } from '../../operations/part-names';
import type { Path } from '../data/walk';
import { type Footprint, footprintOf, needs } from './footprint';

/** A fetch of a plan, and when it can start. */
export interface PlannedFetch {
  readonly node: FetchNode;
  /** Where its entities are; the root of the answer for a fetch that asks for none. */
  readonly path: Path;
  /** The fetches, by their index, whose answers it is made from. */
  readonly after: readonly number[];
  /** The deferred part of the answer that it is for; nothing for what comes first. */
  readonly part: PartName | undefined;
  /** It is not needed unless all of these variables are what they say. */
  readonly conditions: readonly Condition[];
  readonly footprint: Footprint;
}

/** A variable of a `@skip` or `@include`, and what it has to be. */
export interface Condition {
  readonly variable: string;
  readonly is: boolean;
}

/** Where in a plan somebody stands who goes through it. */
interface Position {
  readonly path: Path;
  readonly part: PartName | undefined;
  /** The fetches that the plan lets end before. */
  readonly before: readonly number[];
  readonly conditions: readonly Condition[];
}

/**
 * The fetches of a plan, in an order in which each comes after those that it needs. A plan is made of waves: the planner
 * lets all of one end before the next begins. What a fetch truly waits for is the data that it is made from, so that is
 * what is looked for here. Only the fetches of a mutation keep their waves, because those have effects.
 */
export function flatten({ node }: QueryPlan): PlannedFetch[] {
  const fetches: PlannedFetch[] = [];
  const start: Position = { path: [], part: undefined, before: [], conditions: [] };
  if (node?.kind === 'Subscription') throw new Error('a subscription is not planned');
  if (node) add(node, start);
  return fetches;

  /** @returns the fetches that were added. */
  function add(planned: PlanNode, position: Position): number[] {
    switch (planned.kind) {
      case 'Fetch':
        return [addFetch(planned, position)];
      case 'Flatten':
        return add(planned.node, { ...position, path: [...position.path, ...planned.path.map(String)] });
      case 'Parallel':
        return planned.nodes.flatMap((one) => add(one, position));
      case 'Sequence':
        return addOneAfterTheOther(planned.nodes, position);
      case 'Condition':
        return addBranches(planned, position);
      case 'Defer':
        return addParts(planned, position);
    }
  }

  function addOneAfterTheOther(nodes: readonly PlanNode[], position: Position): number[] {
    const added: number[] = [];
    for (const one of nodes) added.push(...add(one, { ...position, before: [...position.before, ...added] }));
    return added;
  }

  function addBranches({ condition, ifClause, elseClause }: ConditionNode, position: Position): number[] {
    const when = (is: boolean): Position => ({
      ...position,
      conditions: [...position.conditions, { variable: condition, is }],
    });
    return [...(ifClause ? add(ifClause, when(true)) : []), ...(elseClause ? add(elseClause, when(false)) : [])];
  }

  /** What is deferred needs what comes first, and nothing of what else is deferred beside it. */
  function addParts({ primary, deferred }: DeferNode, position: Position): number[] {
    const first = primary.node ? add(primary.node, position) : [];
    const before = [...position.before, ...first];
    const later = deferred.flatMap(({ label: part, node }) => (node ? add(node, { ...position, part, before }) : []));
    return [...first, ...later];
  }

  function addFetch(node: FetchNode, { path, part, before, conditions }: Position): number {
    const footprint = footprintOf(node, path);
    const keepsOrder = node.operationKind === 'mutation' || before.some((index) => isMutation(fetches[index]?.node));
    const after = before.filter((index) => {
      const earlier = fetches[index];
      return earlier !== undefined && (keepsOrder || needs(footprint, earlier.footprint));
    });
    return fetches.push({ node, path, part, after, conditions, footprint }) - 1;
  }
}

const isMutation = (node: FetchNode | undefined): boolean => node?.operationKind === 'mutation';
