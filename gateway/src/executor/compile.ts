import type { FetchNode, QueryPlan } from '@apollo/query-planner';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type OperationTypeNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { inOneByte } from '../document/one-byte';
import type { PartName } from '../operations/part-names';
import { type Context, contextOf } from './data/context';
import { type Merge, mergeFor } from './data/merge';
import { mergeFields } from './data/merge-fields';
import { type Representations, representBy } from './data/representation';
import { type Rewrite, rewriteWith } from './data/rewrite';
import { type Path, type Walk, walkAlong } from './data/walk';
import { type Parts, partsIn } from './parts/parts';
import { type Company, companiesOf } from './plan/company';
import { type Condition, flatten } from './plan/flat-plan';
import { type Footprint, fieldsAdded } from './plan/footprint';
import { type Search, searchesOf } from './plan/searches';
import { findUnplanned, type Unplanned } from './plan/unplanned';
import { openingOf } from './request-body';
import { type Project, projectOf } from './shape/project';
import type { FieldsShape } from './shape/shape';
import { shapeOf } from './shape/shape-of';
import type { TypeConditions } from './type-conditions';

/** An operation as it is run: everything about it that is the same each time was found out once. */
export interface CompiledOperation {
  readonly kind: OperationTypeNode;
  readonly fetches: readonly CompiledFetch[];
  /** Whether an entity in several places is not the same in all of them, because of what is around it. */
  readonly isContextual: boolean;
  /** What is asked for and nobody would be asked: it is not run where that is so. */
  readonly unplanned: readonly Unplanned[];
  /** What of its answer may come later; nothing for most operations. */
  readonly parts: Parts | undefined;
  /** The answer that is asked for, given the variables that decide what is left out. */
  answerFor(variables: Readonly<Record<string, unknown>>): CompiledAnswer;
}

/** How an answer is written. */
interface CompiledAnswer {
  readonly shape: FieldsShape;
  readonly project: Project;
}

/** A fetch as it is run. */
export interface CompiledFetch extends Search {
  readonly service: string;
  readonly operation: string;
  /** A request for it, up to the first of its variables. */
  readonly opening: string;
  readonly kind: OperationTypeNode;
  /** The client's variables that it passes on. */
  readonly variables: readonly string[];
  readonly after: readonly number[];
  readonly company: Company;
  /** Equal for fetches that ask just the same of entities and can read it in one answer; nothing where each needs its own. */
  readonly question: string | undefined;
  /** The deferred part of the answer that it is for; nothing for what comes first. */
  readonly part: PartName | undefined;
  readonly conditions: readonly Condition[];
  readonly path: Path;
  /** To the objects that it adds to. */
  readonly walk: Walk;
  /** `undefined` for one that asks for no entities. */
  readonly represent: Representations | undefined;
  /** What its fields take from around the objects that it adds to. */
  readonly context: Context | undefined;
  readonly rewriteAnswer: Rewrite | undefined;
  /** Puts what it brings into an object. */
  readonly merge: Merge;
}

/** An operation and the plan that was made for it. */
export interface PlannedOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly plan: QueryPlan;
}

/** Compile an operation. */
export function compileOperation(
  { operation, fragments, plan }: PlannedOperation,
  { schema, types }: { schema: GraphQLSchema; types: TypeConditions },
): CompiledOperation {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`the graph has no ${operation.operation}`);
  const { selectionSet } = operation;
  const deciding = decidingVariables(operation, fragments);
  const planned = flatten(plan);
  const footprints = planned.map(({ footprint }) => footprint);
  const companies = companiesOf(planned);
  const searches = searchesOf(planned);
  const mergeField = mergeFor(types);
  const fetches = planned.map(({ node, path, part, after, conditions, footprint }, index) => ({
    ...compileFetch(node, path, types),
    ...{ path, part, after, conditions, company: companies[index] as Company },
    ...(searches[index] as Search),
    question: questionOf(node, footprint, path),
    walk: walkAlong(path),
    merge: mergeFields(fieldsAdded(footprint, path), mergeField),
  }));
  const answers = new LRUCache<string, CompiledAnswer>({ max: ANSWERS });
  return {
    kind: operation.operation,
    parts: partsIn(selectionSet),
    isContextual: fetches.some(({ context }) => context),
    unplanned: findUnplanned({ schema, operation, fragments }, footprints),
    fetches,
    answerFor(variables) {
      const name = deciding.map((variable) => (variables[variable] ? '1' : '0')).join('');
      const known = answers.get(name);
      if (known) return known;
      const shape = shapeOf({ schema, root, selectionSet, fragments, variables });
      const answer = { shape, project: projectOf(shape) };
      answers.set(name, answer);
      return answer;
    },
  };
}

/** One operation has so many answers that are kept ready; it is seldom asked with more combinations of what is left out. */
const ANSWERS = 16;

function compileFetch(
  node: FetchNode,
  path: Path,
  types: TypeConditions,
): Omit<
  CompiledFetch,
  keyof Search | 'path' | 'walk' | 'merge' | 'part' | 'after' | 'company' | 'question' | 'conditions'
> {
  const { serviceName, operation, operationName, operationKind, variableUsages = [], requires } = node;
  const context = contextOf(path, node.contextRewrites, types);
  return {
    ...{ service: serviceName, operation: inOneByte(operation), kind: operationKind, context },
    opening: inOneByte(openingOf(operation, requires ? undefined : operationName)),
    variables: variableUsages.filter((name) => !context?.variables.includes(name)),
    represent: requires && representBy(requires, types, rewriteWith(node.inputRewrites, types)),
    rewriteAnswer: rewriteWith(node.outputRewrites, types),
  };
}

/**
 * What a fetch asks of entities, if it may share what it is answered: the objects that are in entities become part of what
 * the client is told, and may be asked for other things in other places.
 */
function questionOf(node: FetchNode, footprint: Footprint, path: Path): string | undefined {
  const { requires, contextRewrites, outputRewrites, operation, operationName = '' } = node;
  const hasObjects = fieldsAdded(footprint, path).length < footprint.writes.size;
  if (!requires || contextRewrites?.length || outputRewrites?.length || hasObjects) return undefined;
  return operation.replace(operationName, '');
}

/** The variables of every `@skip` and `@include`. */
function decidingVariables(
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const found = new Set<string>();
  visit(
    { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] },
    {
      Directive(directive) {
        if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
        for (const { value } of directive.arguments ?? []) {
          if (value.kind === Kind.VARIABLE) found.add(value.name.value);
        }
      },
    },
  );
  return [...found];
}
