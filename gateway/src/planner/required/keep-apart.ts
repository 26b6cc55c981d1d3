import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type ASTNode,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type AskedField, groupFields } from './group-fields';
import type { Requirements } from './requirements';

/** Fields of a fetch that can be asked for together. */
interface Group {
  /** What they require: the paths to its leaves. */
  readonly required: Set<string>;
  /** What they need and others need not wait for; nothing for those that are asked for in any case. */
  readonly only: string | undefined;
}

/**
 * Make several fetches of one for fields that cannot be told of an entity together: those that require the same field with
 * different arguments, because the service is told under the field's one name; those that may be left out, because what they
 * require is not known then, and the others are asked for all the same; and, for the same reason, those that take arguments
 * from around the entity. They travel in one request.
 */
export function keepApart(fetch: FetchNode, requirements: Requirements): FetchNode[] {
  const { fields } = requirements;
  const { requires, operation: text, serviceName, contextRewrites = [] } = fetch;
  if (!requires) return [fetch];
  const names = [...new Set(namesIn(requires))].filter((name) => fields.has(name));
  const isPlain = new Set(names.map((name) => fields.get(name)?.name)).size === names.length;
  if (isPlain && !text.includes('@') && contextRewrites.length === 0) return [fetch];
  const [operation] = parse(text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the planner asks for something else first');
  const contextual = new Set(contextRewrites.map(({ renameKeyTo }) => renameKeyTo));
  const groups: Group[] = [];
  const keys = new Set<string>();

  /** The group of those that a field can be told of with, by its index. */
  function groupFor({ type, node, isConditional }: AskedField): number {
    for (const key of requirements.keysOf(serviceName, type)) keys.add(key);
    const own = requirements.requiredBy(serviceName, type, node.name.value);
    const needed = [...variablesIn(node)].filter((name) => contextual.has(name));
    if (isConditional) needed.push(...own);
    const only = needed.length > 0 ? needed.sort().join(' ') : undefined;
    const found = groups.findIndex((group) => group.only === only && [...own].every((path) => fits(path, group)));
    const group = groups[found] ?? { required: new Set(), only };
    for (const path of own) group.required.add(path);
    return found === -1 ? groups.push(group) - 1 : found;
  }

  const fits = (path: string, { required }: Group): boolean =>
    ![...required].some((other) => other !== path && toldAs(other) === toldAs(path));

  const toldAs = (path: string): string =>
    path
      .split('.')
      .map((name) => fields.get(name)?.name ?? name)
      .join('.');

  const asked = groupFields(operation, groupFor);
  if (groups.length === 1) return [fetch];
  const all = groups.flatMap(({ required }) => [...required]);
  return groups.map(({ required }, index) => {
    const others = new Set(all.filter((path) => !required.has(path) && !keys.has(path)));
    return { ...withOperation(fetch, asked(index)), requires: without(requires, others) };
  });
}

function* namesIn(selections: readonly QueryPlanSelectionNode[]): Iterable<string> {
  for (const node of selections) {
    if (node.kind === 'Field') yield node.name;
    yield* namesIn(node.selections ?? []);
  }
}

/** The same fetch with another operation, and the variables of that. */
function withOperation(fetch: FetchNode, operation: OperationDefinitionNode): FetchNode {
  const { selectionSet, variableDefinitions } = operation;
  const used = variablesIn(selectionSet);
  const definitions = variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [{ ...operation, variableDefinitions: definitions }],
  };
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(document)),
    variableUsages: fetch.variableUsages?.filter((name) => used.has(name)),
    contextRewrites: fetch.contextRewrites?.filter(({ renameKeyTo }) => used.has(renameKeyTo)),
  };
}

function variablesIn(node: ASTNode): Set<string> {
  const names = new Set<string>();
  visit(node, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}

/** What is required, without some of its leaves, and without what nothing but its type is left of. */
function without(
  selections: readonly QueryPlanSelectionNode[],
  paths: ReadonlySet<string>,
  start = '',
): QueryPlanSelectionNode[] {
  return selections.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'Field' && !node.selections) return paths.has(`${start}${node.name}`) ? [] : [node];
    const inner = without(node.selections ?? [], paths, node.kind === 'Field' ? `${start}${node.name}.` : start);
    return inner.some((one) => one.kind !== 'Field' || one.name !== '__typename')
      ? [{ ...node, selections: inner }]
      : [];
  });
}
