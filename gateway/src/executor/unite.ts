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
import type { ServiceAnswer } from '#kit/edge';
import type { Call } from './call';
import type { CompiledFetch } from './compile';
import { placeIn } from './data/walk';
import { ENTITIES, type EntityList, listsOf, shareOf, toldTo } from './entity-lists';
import { closingOf, givenAmong, inJson, openingOf } from './request-body';

/** Several calls to one service as one request, and what was said to each of them. */
export interface United {
  readonly body: string;
  /** How many entities it asks for. */
  readonly entities: number;
  split(answer: ServiceAnswer): ServiceAnswer[];
}

/** Openings of requests by what is asked in them, for so many characters. */
const openings = new LRUCache<string, string>({
  maxSize: 8_000_000,
  sizeCalculation: (opening, name) => opening.length + name.length,
});

/** Make one request of calls for entities: those that ask the same of theirs share a list, each list has an alias. */
export function unite(calls: readonly Call[]): United {
  const lists = listsOf(calls);
  const isAlone = lists.length === 1;
  const texts = lists.map((list, index) => {
    const name = isAlone ? REPRESENTATIONS : ownName(REPRESENTATIONS, index);
    return `"${name}":[${list.texts.join(',')}]`;
  });
  const opening = openingFor(lists.map(({ first }) => first.fetch));
  return {
    body: opening + closingOf([...texts, ...passedOn(calls), ...takenIn(lists)]),
    entities: lists.reduce((count, list) => count + list.texts.length, 0),
    split: (answer) => {
      const parts: ServiceAnswer[] = [];
      for (const [index, list] of lists.entries()) {
        const said = isAlone ? answer : partOf(answer, aliasOf(index));
        for (const share of list.shares) parts[share.call] = shareOf(said, share, list.texts.length);
      }
      return parts;
    },
  };
}

const REPRESENTATIONS = 'representations';
const aliasOf = (index: number): string => `e${index}`;
const isAlias = (name: unknown): boolean => typeof name === 'string' && /^e\d+$/.test(name);
const ownName = (name: string, index: number): string => `${name}_${index}`;

/** The client's variables, as JSON; one that several calls pass on is the same in all of them. */
function passedOn(calls: readonly Call[]): string[] {
  const [first] = calls;
  return givenAmong(new Set(calls.flatMap(({ fetch }) => fetch.variables)), first?.variables ?? {});
}

/** What is taken from the context of entities, as JSON: each list has values of its own. */
const takenIn = (lists: readonly EntityList[]): string[] =>
  lists.flatMap(({ first: { fetch, variables } }, index) =>
    (fetch.context?.variables ?? []).map((name) =>
      inJson(lists.length === 1 ? name : ownName(name, index), variables[name] ?? null),
    ),
  );

function openingFor(fetches: readonly CompiledFetch[]): string {
  const [first] = fetches;
  if (first && fetches.length === 1) return first.opening;
  const name = fetches.map(({ operation }) => operation).join('\n');
  const opening = openings.get(name) ?? openingOf(print(join(fetches)));
  openings.set(name, opening);
  return opening;
}

function readOperation(query: string): OperationDefinitionNode {
  const [operation] = parse(query, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the planner asks for something else first');
  return operation;
}

function join(fetches: readonly CompiledFetch[]): DocumentNode {
  const renamed = fetches.map(rename);
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

function rename({ operation, context }: CompiledFetch, index: number): OperationDefinitionNode {
  const own = [REPRESENTATIONS, ...(context?.variables ?? [])];
  const named: OperationDefinitionNode = visit(readOperation(operation), {
    Variable: ({ name, ...node }): VariableNode | undefined =>
      own.includes(name.value) ? { ...node, name: { ...name, value: ownName(name.value, index) } } : undefined,
  });
  const alias = { kind: Kind.NAME, value: aliasOf(index) } as const;
  const selections = named.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? { ...field, alias } : field,
  );
  return { ...named, selectionSet: { ...named.selectionSet, selections } };
}

/** What was said of one of the lists. What has the name of none of them is nowhere. */
function partOf({ data, errors = [] }: ServiceAnswer, alias: string): ServiceAnswer {
  const own = errors.map((error) => (isAlias(placeIn(error)?.[0]) ? error : { ...error, path: undefined }));
  const told = toldTo(data, own, ([first, ...rest]) => (first === alias ? [ENTITIES, ...rest] : undefined));
  return { data: data && { [ENTITIES]: data[alias] }, ...told };
}
