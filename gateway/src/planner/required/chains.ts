import { type ConstDirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { isComposite, type Joins, namedTypeIn, readJoins, selectionIn, stringIn } from './joins';
import { addGraphs, placeOf, type Requiring } from './own-graphs';

/** The chains of a supergraph: fields that require fields that require others. */
export interface Chains {
  /** The supergraph, but each link of a chain is in a graph of its own. */
  readonly supergraph: DocumentNode;
  /** Whether a graph is one of those. */
  isOwn(graph: string): boolean;
  /** The services that they are of, by what plans call them. */
  readonly services: ReadonlyMap<string, string>;
}

/**
 * Give each field that requires others, and that others require, a graph of its own. To find what is required, the planner
 * may go back to a service that it comes from; then it asks there for the field at once, and what that requires is neither
 * found before nor told. Where a field has a graph of its own nobody comes from there.
 */
export function chainsApart(supergraph: DocumentNode): Chains {
  const joins = readJoins(supergraph);
  const requirements = requirementsIn(supergraph, joins);
  const required = new Set(requirements.flatMap(({ requires }) => [...requires]));
  const isLink = (one: Requirement): boolean =>
    one.mayMove && required.has(placeOf(one.type, one.field)) && !isOfInterface(one, joins);
  const links = requirements.filter(isLink).map((one, index) => ({
    ...one,
    own: `${one.graph}__${index}`,
    service: `${joins.serviceOf(one.graph)} ${one.type}.${one.field}`,
  }));
  const staying = requirements.filter((one) => !isLink(one));
  const own = new Set(links.map((link) => link.own));
  return {
    supergraph: links.length === 0 ? supergraph : addGraphs(supergraph, { links, staying }, joins),
    isOwn: (graph) => own.has(graph),
    services: new Map(links.map(({ service, graph }) => [service, joins.serviceOf(graph)])),
  };
}

/** Who asks for a field by an interface of its graph must find it there. */
const isOfInterface = ({ type, field, graph }: Requirement, joins: Joins): boolean =>
  [...joins.relatives(type, field)].some((one) => one !== type && joins.isIn(one, graph));

/** What a field of a graph requires. */
interface Requirement extends Requiring {
  readonly mayMove: boolean;
}

function requirementsIn({ definitions }: DocumentNode, joins: Joins): Requirement[] {
  const found: Requirement[] = [];
  for (const definition of definitions.filter(isComposite)) {
    const type = definition.name.value;
    for (const { name, directives = [] } of definition.fields ?? []) {
      for (const directive of directives) {
        const text = stringIn(directive, 'requires');
        if (text === undefined) continue;
        const graph = joins.graphOf(directive);
        const requires = new Set<string>();
        addRequired(selectionIn(text), type, graph, requires);
        found.push({ type, field: name.value, graph, requires, mayMove: !directives.some(hasToStay) });
      }
    }
  }
  return found;

  function addRequired({ selections }: SelectionSetNode, type: string, graph: string, places: Set<string>): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        addRequired(node.selectionSet, node.typeCondition?.name.value ?? type, graph, places);
        continue;
      }
      const field = node.name.value;
      for (const one of joins.relatives(type, field)) places.add(placeOf(one, field));
      const definition = joins.fieldOf(type, field);
      if (!definition || !node.selectionSet) continue;
      addRequired(node.selectionSet, namedTypeIn(definition, joins, graph), graph, places);
    }
  }
}

/** What takes arguments from around it is where that is known, and what moves to another service is in both. */
const hasToStay = ({ arguments: given = [] }: ConstDirectiveNode): boolean =>
  given.some(({ name }) => name.value === 'contextArguments' || name.value === 'overrideLabel');
