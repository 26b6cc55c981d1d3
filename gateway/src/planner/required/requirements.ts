import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { Chains } from './chains';
import { type CompositeDefinition, namedTypeIn, readJoins, saysTrue, selectionIn, stringIn } from './joins';

/** A field that a service needs of others before it can answer for one of its own, and the arguments that it says. */
export interface RequiredField {
  readonly name: string;
  readonly arguments: readonly ArgumentNode[];
}

/** What the services of a supergraph require of each other. */
export interface Requirements {
  /** The supergraph, but each field that is required with arguments is one of its own, without any. */
  readonly supergraph: DocumentNode;
  /** What those fields truly are, by their names. */
  readonly fields: ReadonlyMap<string, RequiredField>;
  /** What a field of a service requires, as the paths to the leaves of that. */
  requiredBy(service: string, type: string, field: string): ReadonlySet<string>;
  /** What a service can find entities of a type by, in the same way. */
  keysOf(service: string, type: string): ReadonlySet<string>;
}

/**
 * Make fields of their own of those that are required with arguments. The planner knows fields by their names: one that is
 * required with several arguments, or that the client asks for with others, is one to it, and only one of them is asked for.
 */
export function requirementsOf({ supergraph, isOwn }: Pick<Chains, 'supergraph' | 'isOwn'>): Requirements {
  const joins = readJoins(supergraph);
  const fields = new Map<string, RequiredField>();
  /** The names by what they stand for: who requires the same requires one field. */
  const names = new Map<string, string>();
  /** The graph of a name that is required by it alone. */
  const aloneBy = new Map<string, string>();
  /** The names that types have to have, by their own names and those of fields that they have already. */
  const wanted = new Map<string, Map<string, Set<string>>>();
  const required = new Map<string, ReadonlySet<string>>();
  const keys = new Map<string, Set<string>>();

  const rewritten = visit(supergraph, {
    ObjectTypeDefinition: rewriteType,
    InterfaceTypeDefinition: rewriteType,
  });
  return {
    supergraph: visit(rewritten, { ObjectTypeDefinition: addFields, InterfaceTypeDefinition: addFields }),
    fields,
    requiredBy: (service, type, field) =>
      required.get(placeOf(service, type, fields.get(field)?.name ?? field)) ?? NOTHING,
    keysOf: (service, type) => keys.get(placeOf(service, type)) ?? NOTHING,
  };

  function rewriteType<Type extends CompositeDefinition>(type: Type): Type {
    for (const directive of type.directives ?? []) noteKey(directive, type.name.value);
    return { ...type, fields: type.fields?.map((field) => rewriteField(type.name.value, field)) };
  }

  function noteKey(directive: ConstDirectiveNode, type: string): void {
    const key = directive.name.value === 'join__type' ? stringIn(directive, 'key') : undefined;
    if (key === undefined) return;
    const place = placeOf(joins.serviceOf(joins.graphOf(directive)), type);
    const known = keys.get(place) ?? new Set();
    keys.set(place, known);
    for (const path of leavesOf(selectionIn(key))) known.add(path);
  }

  function rewriteField(type: string, field: FieldDefinitionNode): FieldDefinitionNode {
    const directives = field.directives?.map((directive) => {
      const text = directive.name.value === 'join__field' ? stringIn(directive, 'requires') : undefined;
      return text === undefined ? directive : rewriteJoin(directive, text, type, field.name.value);
    });
    return { ...field, directives };
  }

  function rewriteJoin(directive: ConstDirectiveNode, text: string, type: string, field: string): ConstDirectiveNode {
    const graph = joins.graphOf(directive);
    const own = new Set<string>();
    const set = rewriteSet(selectionIn(text), type, graph, own, isOwn(graph) ? graph : undefined);
    required.set(placeOf(joins.serviceOf(graph), type, field), new Set(leavesOf(set)));
    if (own.size === 0) return directive;
    const value = { kind: Kind.STRING, value: stripIgnoredCharacters(print(set)).slice(1, -1) } as const;
    const given = directive.arguments?.map((argument) =>
      argument.name.value === 'requires' ? { ...argument, value } : argument,
    );
    return { ...directive, arguments: given };
  }

  /** @param alone whose requirement it is, if it shares no field with others. */
  function rewriteSet(
    set: SelectionSetNode,
    type: string,
    graph: string,
    own: Set<string>,
    alone?: string,
  ): SelectionSetNode {
    const selections = set.selections.map((node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) return node;
      if (node.kind === Kind.FIELD) return rewriteAsked(node, type, graph, own, alone);
      const inner = node.typeCondition?.name.value ?? type;
      return { ...node, selectionSet: rewriteSet(node.selectionSet, inner, graph, own, alone) };
    });
    return { ...set, selections };
  }

  function rewriteAsked(node: FieldNode, type: string, graph: string, own: Set<string>, alone?: string): FieldNode {
    const definition = joins.fieldOf(type, node.name.value);
    if (!definition) return node;
    const inner = node.selectionSet && rewriteSet(node.selectionSet, namedTypeIn(definition, joins, graph), graph, own);
    const same = { ...node, selectionSet: inner };
    if (!definition.arguments?.length && alone === undefined) return same;
    const name = nameFor(node, alone);
    own.add(name);
    for (const one of joins.relatives(type, node.name.value)) want(one, node.name.value, name);
    return { ...same, arguments: [], name: { kind: Kind.NAME, value: name } };
  }

  function nameFor({ name: { value: field }, arguments: given = [] }: FieldNode, alone = ''): string {
    const meaning = [alone, field, ...given.map(print).sort()].join(' ');
    const known = names.get(meaning);
    if (known !== undefined) return known;
    let name = `${field}_required_${names.size}`;
    while (joins.isTaken(name)) name += '_';
    names.set(meaning, name);
    fields.set(name, { name: field, arguments: given });
    if (alone) aloneBy.set(name, alone);
    return name;
  }

  function want(type: string, field: string, name: string): void {
    const ofType = wanted.get(type) ?? new Map<string, Set<string>>();
    wanted.set(type, ofType);
    ofType.set(field, (ofType.get(field) ?? new Set()).add(name));
  }

  function addFields<Type extends CompositeDefinition>(type: Type): Type | undefined {
    const added = wanted.get(type.name.value);
    if (!added) return undefined;
    const more = (type.fields ?? []).flatMap((field) =>
      [...(added.get(field.name.value) ?? [])].map((value) => ({
        ...field,
        name: { kind: Kind.NAME, value } as const,
        arguments: [],
        directives: field.directives?.filter((directive) => isNeeded(directive, aloneBy.get(value))),
      })),
    );
    return { ...type, fields: [...(type.fields ?? []), ...more] };
  }

  /** A graph that requires nothing under a name does not have to know it. */
  function isNeeded(directive: ConstDirectiveNode, alone: string | undefined): boolean {
    return alone === undefined || joins.graphOf(directive) === alone || !saysTrue(directive, 'external');
  }
}

const NOTHING: ReadonlySet<string> = new Set();

const placeOf = (...names: string[]): string => JSON.stringify(names);

/** The paths to the leaves of a selection. */
function* leavesOf({ selections }: SelectionSetNode, start = ''): Iterable<string> {
  for (const node of selections) {
    if (node.kind === Kind.FRAGMENT_SPREAD) continue;
    if (node.kind === Kind.INLINE_FRAGMENT) yield* leavesOf(node.selectionSet, start);
    else if (node.selectionSet) yield* leavesOf(node.selectionSet, `${start}${node.name.value}.`);
    else yield `${start}${node.name.value}`;
  }
}
