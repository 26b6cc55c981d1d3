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

/** A query to one service. */
export interface ServiceQuery {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** Several queries to one service as one, and what was said to each of them. */
export interface United extends ServiceQuery {
  split(answer: ServiceAnswer): ServiceAnswer[];
}

const REMEMBERED = 1_000;
const parts = new LRUCache<string, { readonly operation: OperationDefinitionNode | undefined }>({ max: REMEMBERED });
const united = new LRUCache<string, string>({ max: REMEMBERED });

/** Whether a query asks for entities and nothing else, so that it can travel with others of its kind. */
export const isUnitable = ({ query }: ServiceQuery): boolean => readPart(query) !== undefined;

/** Make one request of several queries for entities: each under an alias of its own, with variables of its own. */
export function unite(queries: readonly ServiceQuery[]): United {
  const name = queries.map(({ query }) => query).join('\n');
  const query = united.get(name) ?? print(join(queries.map(({ query: part }) => readPart(part))));
  united.set(name, query);
  const variables = Object.fromEntries(
    queries.flatMap((part, index) =>
      Object.entries(part.variables ?? {}).map(([variable, value]) => [own(variable, index), value]),
    ),
  );
  return { query, variables, split: (answer) => queries.map((_query, index) => partOf(answer, aliasOf(index))) };
}

const ENTITIES = '_entities';
const aliasOf = (index: number): string => `e${index}`;
const own = (variable: string, index: number): string => `${variable}_${index}`;

function readPart(query: string): OperationDefinitionNode | undefined {
  const known = parts.get(query);
  if (known) return known.operation;
  const [operation, ...rest] = parse(query, { noLocation: true }).definitions;
  const isAlone = operation?.kind === Kind.OPERATION_DEFINITION && rest.length === 0;
  const selections =
    isAlone && operation.operation === OperationTypeNode.QUERY ? operation.selectionSet.selections : [];
  const [field, ...others] = selections;
  const isEntities = field?.kind === Kind.FIELD && field.name.value === ENTITIES && others.length === 0;
  const found = { operation: isAlone && isEntities && !operation.directives?.length ? operation : undefined };
  parts.set(query, found);
  return found.operation;
}

function join(operations: readonly (OperationDefinitionNode | undefined)[]): DocumentNode {
  const renamed = operations.flatMap((operation, index) => (operation ? [rename(operation, index)] : []));
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    name: renamed[0]?.name,
    variableDefinitions: renamed.flatMap(({ variableDefinitions = [] }) => variableDefinitions),
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: renamed.flatMap(({ selectionSet }) => selectionSet.selections),
    },
  };
  return { kind: Kind.DOCUMENT, definitions: [operation] };
}

function rename(operation: OperationDefinitionNode, index: number): OperationDefinitionNode {
  const named: OperationDefinitionNode = visit(operation, {
    Variable: (node): VariableNode => ({ ...node, name: { ...node.name, value: own(node.name.value, index) } }),
  });
  const alias = { kind: Kind.NAME, value: aliasOf(index) } as const;
  const selections = named.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? { ...field, alias } : field,
  );
  return { ...named, selectionSet: { ...named.selectionSet, selections } };
}

/** What was said to one of the queries; what was said of the request as a whole was said to all of them. */
function partOf({ data, errors }: ServiceAnswer, alias: string): ServiceAnswer {
  const own = errors?.flatMap((error) => {
    const [first, ...rest] = error.path ?? [alias];
    if (first !== alias) return [];
    return [error.path ? { ...error, path: [ENTITIES, ...rest] } : error];
  });
  return { data: data && { [ENTITIES]: data[alias] }, ...(own && own.length > 0 && { errors: own }) };
}
