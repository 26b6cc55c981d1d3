import {
  type Operation,
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph,
} from '@apollo/federation-internals';
import { isPlanNode, type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType, isInterfaceType, parse, printSchema } from 'graphql';
import { parseInOneByte } from '../document/one-byte';
import { mapFetches } from './map-fetches';
import { namingTypes } from './name-types';
import { overrideLabelsIn } from './override-labels';
import { askRequired } from './required/ask-required';
import { chainsApart } from './required/chains';
import { type Requirements, requirementsOf } from './required/requirements';
import { resolvableKeysFirst } from './resolvable-keys-first';

/** What the gateway has to know of a supergraph besides plans. */
export interface SupergraphDescription {
  /** What clients see, as SDL. */
  readonly apiSdl: string;
  /** The services, and where the supergraph says that they are. */
  readonly services: readonly { readonly name: string; readonly url: string }[];
  /** The types that each abstract type stands for, also those that clients cannot see. */
  readonly subtypes: Readonly<Record<string, readonly string[]>>;
  /** The labels of fields that are about to move to another service. */
  readonly overrideLabels: readonly string[];
}

/** An operation to be planned; it is valid. */
export interface PlanTask {
  readonly document: string;
  /** Which of several operations in the document. */
  readonly operationName?: string;
  /** The override labels that hold for it. */
  readonly overrides?: readonly string[];
}

/** Plans operations over one supergraph, in the thread that it is called in. */
interface Planning {
  readonly description: SupergraphDescription;
  plan(task: PlanTask): QueryPlan;
}

/**
 * Make the planning for a supergraph.
 * @throws Error when it is none.
 */
export function planningFor(sdl: string): Planning {
  const document = resolvableKeysFirst(parseInOneByte(sdl, { noLocation: true }));
  const supergraph = Supergraph.build(document, SUPPORTED);
  const apiSchema = supergraph.apiSchema();
  const chains = chainsApart(document);
  const schema = apiSchema.toGraphQLJSSchema({ includeDefer: true });
  const nameTypes = namingTypes(schema, document);
  const requirements = requirementsOf(chains);
  // Named fragments would have to be looked up wherever a fetch is read.
  const planner = new QueryPlanner(planned(supergraph, requirements), {
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
  });
  /** The same plan, for services instead of their graphs. */
  const forServices = (plan: PlanNode): PlanNode =>
    mapFetches(plan, (fetch) => ({
      ...fetch,
      serviceName: chains.services.get(fetch.serviceName) ?? fetch.serviceName,
    }));
  return {
    description: {
      apiSdl: printSchema(schema),
      services: supergraph.subgraphsMetadata(),
      subtypes: subtypesIn(supergraph.schema.toGraphQLJSSchema()),
      overrideLabels: overrideLabelsIn(document),
    },
    plan({ document, operationName, overrides = [] }) {
      const overrideConditions = new Map(overrides.map((label) => [label, true]));
      const { kind, node } = planDeferring(
        (operation) => planner.buildQueryPlan(operation, { overrideConditions }),
        operationFromDocument(apiSchema, nameTypes(parse(document)), { operationName }),
      );
      return { kind, node: isPlanNode(node) ? forServices(askRequired(node, requirements)) : node };
    },
  };
}

const SUPPORTED = { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES };

/** Not looked through for mistakes again: it has fields that nobody requires any more, and that would be one. */
const planned = (supergraph: Supergraph, { fields, supergraph: document }: Requirements): Supergraph =>
  fields.size === 0 ? supergraph : Supergraph.build(document, { ...SUPPORTED, validateSupergraph: false });

/** A few operations it can plan, but not defer: all of them is fetched first then, and told in parts all the same. */
function planDeferring(plan: (operation: Operation) => QueryPlan, operation: Operation): QueryPlan {
  try {
    return plan(operation);
  } catch (error) {
    if (!operation.selectionSet.hasDefer()) throw error;
    return plan(operation.withoutDefer());
  }
}

function subtypesIn(schema: GraphQLSchema): Record<string, string[]> {
  const subtypes: Record<string, string[]> = Object.create(null);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const narrower = isInterfaceType(type) ? schema.getImplementations(type).interfaces : [];
    subtypes[type.name] = [...schema.getPossibleTypes(type), ...narrower].map(({ name }) => name);
  }
  return subtypes;
}
