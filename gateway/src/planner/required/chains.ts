import { type ConstDirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { isComposite, type Joins, namedTypeIn, readJoins, selectionIn, stringIn } from './joins';
import { addGraphs, type Link } from './own-graphs';

/** The chains of a supergraph: fields that require fields that require others. */
export interface Chains {
  /** The supergraph, but each {@link Link} of a chain is in a graph of its own. */
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
  const links = linksOf(supergraph, joins);
  const own = new Set(links.map((link) => link.own));
  return {
    supergraph: links.length === 0 ? supergraph : addGraphs(supergraph, links, joins),
    isOwn: (graph) => own.has(graph),
    services: new Map(links.map(({ service, graph }) => [service, joins.serviceOf(graph)])),
  };
}

function linksOf({ definitions }: DocumentNode, joins: Joins): Link[] {
  const requiring: Pick<Link, 'type' | 'field' | 'graph'>[] = [];
  const required = new Set<string>();
  for (const definition of definitions.filter(isComposite)) {
    const type = definition.name.value;
    for (const { name, directives = [] } of definition.fields ?? []) {
      for (const directive of directives) {
        const text = stringIn(directive, 'requires');
        if (text === undefined) continue;
        const graph = joins.graphOf(directive);
        if (!directives.some(hasToStay)) requiring.push({ type, field: name.value, graph });
        addRequired(selectionIn(text), type, graph);
      }
    }
  }
  return requiring
    .filter(({ type, field, graph }) => required.has(placeOf(type, field)) && !isOfInterface(type, field, graph))
    .map((link, index) => ({
      ...link,
      own: `${link.graph}__${index}`,
      service: `${joins.serviceOf(link.graph)} ${link.type}.${link.field}`,
    }));

  function addRequired({ selections }: SelectionSetNode, type: string, graph: string): void {
    for (const node of selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) continue;
      if (node.kind === Kind.INLINE_FRAGMENT) {
        addRequired(node.selectionSet, node.typeCondition?.name.value ?? type, graph);
        continue;
      }
      const field = node.name.value;
      for (const one of joins.relatives(type, field)) required.add(placeOf(one, field));
      const definition = joins.fieldOf(type, field);
      if (definition && node.selectionSet) addRequired(node.selectionSet, namedTypeIn(definition, joins, graph), graph);
    }
  }

  /** Who asks for a field by an interface of its graph must find it there. */
  function isOfInterface(type: string, field: string, graph: string): boolean {
    return [...joins.relatives(type, field)].some((one) => one !== type && joins.isIn(one, graph));
  }
}

/** What takes arguments from around it is where that is known, and what moves to another service is in both. */
const hasToStay = ({ arguments: given = [] }: ConstDirectiveNode): boolean =>
  given.some(({ name }) => name.value === 'contextArguments' || name.value === 'overrideLabel');

const placeOf = (type: string, field: string): string => `${type}.${field}`;
