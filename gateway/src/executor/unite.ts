import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type VariableNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { ServiceAnswer } from '#kit';
import type { Call } from './call';

/** Several calls to one service as one request, and what was said to each of them. */
export interface United {
  readonly body: string;
  split(answer: ServiceAnswer): ServiceAnswer[];
}

const REMEMBERED = 1_000;
const united = new LRUCache<string, string>({ max: REMEMBERED });

/** Make one request of calls for entities: each under an alias of its own, with entities of its own. */
export function unite(calls: readonly Call[]): United {
  const [first] = calls;
  const isAlone = calls.length === 1;
  const query = isAlone && first ? first.fetch.operation : queryOf(calls.map(({ fetch }) => fetch.operation));
  const lists = calls.map(({ representations = [] }, index) => {
    const name = isAlone ? REPRESENTATIONS : ownName(index);
    return `"${name}":[${representations.join(',')}]`;
  });
  const variables = [...lists, ...passedOn(calls)].join(',');
  return {
    body: `{"query":${JSON.stringify(query)},"variables":{${variables}}}`,
    split: (answer) => (isAlone ? [answer] : calls.map((_call, index) => partOf(answer, aliasOf(index)))),
  };
}

const REPRESENTATIONS = 'representations';
const ENTITIES = '_entities';
const aliasOf = (index: number): string => `e${index}`;
const ownName = (index: number): string => `${REPRESENTATIONS}_${index}`;

/** The client's variables, as JSON; one that several calls pass on is the same in all of them. */
function passedOn(calls: readonly Call[]): string[] {
  const [first] = calls;
  const names = new Set(calls.flatMap(({ fetch }) => fetch.variables));
  const values = first?.variables ?? {};
  return [...names].flatMap((name) =>
    Object.hasOwn(values, name) ? [`${JSON.stringify(name)}:${JSON.stringify(values[name])}`] : [],
  );
}

function queryOf(operations: readonly string[]): string {
  const name = operations.join('\n');
  const known = united.get(name);
  if (known !== undefined) return known;
  const query = print(join(operations.map(readOperation)));
  united.set(name, query);
  return query;
}

function readOperation(query: string): OperationDefinitionNode {
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the planner asks for something else first');
  return operation;
}

function join(operations: readonly OperationDefinitionNode[]): DocumentNode {
  const renamed = operations.map(rename);
  const variables = new Map(
    renamed.flatMap(({ variableDefinitions = [] }) =>
      variableDefinitions.map((definition) => [definition.variable.name.value, definition] as const),
    ),
  );
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    name: renamed[0]?.name,
    variableDefinitions: [...variables.values()],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: renamed.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation] };
}

function rename(operation: OperationDefinitionNode, index: number): OperationDefinitionNode {
  const named: OperationDefinitionNode = visit(operation, {
    Variable: (node): VariableNode | undefined =>
      node.name.value === REPRESENTATIONS ? { ...node, name: { ...node.name, value: ownName(index) } } : undefined,
  });
  const alias = { kind: Kind.NAME, value: aliasOf(index) } as const;
  const selections = named.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? { ...field, alias } : field,
  );
  return { ...named, selectionSet: { ...named.selectionSet, selections } };
}

/** What was said to one of the calls; what was said of the request as a whole was said to all of them. */
function partOf({ data, errors }: ServiceAnswer, alias: string): ServiceAnswer {
  const own = errors?.flatMap((error) => {
    const [first, ...rest] = error.path ?? [alias];
    if (first !== alias) return [];
    return [error.path ? { ...error, path: [ENTITIES, ...rest] } : error];
  });
  return { data: data && { [ENTITIES]: data[alias] }, ...(own && own.length > 0 && { errors: own }) };
}
