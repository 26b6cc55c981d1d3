import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Requirements } from './requirements';

/**
 * Make several fetches of one for fields that require the same field with different arguments: a service is told of an
 * entity under the field's one name, so once for each of them. They travel in one request all the same.
 */
export function keepApart(fetch: FetchNode, requirements: Requirements): FetchNode[] {
  const { fields } = requirements;
  const names = [...namesIn(fetch.requires ?? [])].filter((name) => fields.has(name));
  const isPlain = new Set(names.map((name) => fields.get(name)?.name)).size === names.length;
  if (isPlain) return [fetch];
  const [operation] = parse(fetch.operation, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the planner asks for something else first');
  const groups: Set<string>[] = [];

  /** The group of those that a field can be told of with, by its index. */
  function groupFor(type: string, field: string): number {
    const own = requirements.requiredBy(fetch.serviceName, type, field);
    const found = groups.findIndex((group) => [...own].every((name) => fits(name, group)));
    const group = groups[found] ?? new Set();
    for (const name of own) group.add(name);
    return found === -1 ? groups.push(group) - 1 : found;
  }

  const fits = (name: string, group: ReadonlySet<string>): boolean =>
    ![...group].some((other) => other !== name && fields.get(other)?.name === fields.get(name)?.name);

  const asked = groupFields(operation, groupFor);
  return groups.map((group, index) => {
    const others = new Set(names.filter((name) => !group.has(name)));
    return { ...withOperation(fetch, asked(index)), requires: without(fetch.requires ?? [], others) };
  });
}

function* namesIn(selections: readonly QueryPlanSelectionNode[]): Iterable<string> {
  for (const node of selections) {
    if (node.kind === 'Field') yield node.name;
    yield* namesIn(node.selections ?? []);
  }
}

/** @returns what a fetch for entities asks for, without the fields that are in other groups than the one of an index. */
function groupFields(
  operation: OperationDefinitionNode,
  groupFor: (type: string, field: string) => number,
): (index: number) => OperationDefinitionNode {
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) throw new Error('entities are asked for by _entities');
  const { selectionSet } = entities;
  const all = new Map<object, number>();
  find(selectionSet, '');
  return (index) => {
    const kept = keep(selectionSet, index);
    return {
      ...operation,
      selectionSet: { ...operation.selectionSet, selections: [{ ...entities, selectionSet: kept }] },
    };
  };

  function find({ selections }: SelectionSetNode, type: string): void {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) all.set(node, groupFor(type, node.name.value));
      else if (node.kind === Kind.INLINE_FRAGMENT) find(node.selectionSet, node.typeCondition?.name.value ?? type);
    }
  }

  function keep(set: SelectionSetNode, index: number): SelectionSetNode {
    const selections = set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind !== Kind.INLINE_FRAGMENT) return all.get(node) === index ? [node] : [];
      const inner = keep(node.selectionSet, index);
      return inner.selections.length > 0 ? [{ ...node, selectionSet: inner }] : [];
    });
    return { ...set, selections };
  }
}

/** The same fetch with another operation, and the variables of that. */
function withOperation(fetch: FetchNode, operation: OperationDefinitionNode): FetchNode {
  const used = new Set<string>();
  const { selectionSet, variableDefinitions } = operation;
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const definitions = variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, variableDefinitions: definitions }],
  };
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(document)),
    variableUsages: fetch.variableUsages?.filter((name) => used.has(name)),
  };
}

/** What is required, without some of it. */
function without(selections: readonly QueryPlanSelectionNode[], names: ReadonlySet<string>): QueryPlanSelectionNode[] {
  return selections.flatMap((node) => {
    if (node.kind === 'Field' && names.has(node.name)) return [];
    if (!node.selections) return [node];
    const inner = without(node.selections, names);
    return inner.length > 0 ? [{ ...node, selections: inner }] : [];
  });
}
