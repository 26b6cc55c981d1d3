import { buildASTSchema, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { parseInOneByte } from '../document/one-byte';
import type { Planner } from '../planner/planner';
import type { SupergraphDescription } from '../planner/planning';
import { type CompiledOperation, compileOperation } from './compile';
import { overridesOf } from './overrides';
import { typeConditionsOf } from './type-conditions';
import { withoutIntrospection } from './without-introspection';

/** An operation that is valid. */
interface AskedOperation {
  /** Its document, with nothing else in it. */
  readonly text: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** A supergraph that operations can be compiled for. */
export interface Graph {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  readonly services: SupergraphDescription['services'];
  compile(asked: AskedOperation): Promise<CompiledOperation>;
}

/**
 * Make the graph that a planner plans for.
 * @param named the override labels that hold for all operations.
 */
export function graphOf(
  { description, plan }: Pick<Planner, 'description' | 'plan'>,
  named: readonly string[] = [],
): Graph {
  const { apiSdl, services, subtypes, overrideLabels } = description;
  const overrides = overridesOf(overrideLabels, named);
  const schema = buildASTSchema(parseInOneByte(apiSdl), { assumeValid: true });
  const types = typeConditionsOf(subtypes);
  return {
    schema,
    services,
    async compile({ text, operation, fragments }) {
      const task = { document: withoutIntrospection(text), overrides: overrides(text) };
      return compileOperation({ operation, fragments, plan: await plan(task) }, { schema, types });
    },
  };
}
