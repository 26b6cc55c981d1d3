import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  Kind,
  print,
  visit,
} from 'graphql';
import { type CompositeDefinition, GRAPHS, type Joins, saysTrue, selectionIn, stringIn } from './joins';

/** A field that requires others. */
export interface Requiring {
  readonly type: string;
  readonly field: string;
  /** The graph that it is in. */
  readonly graph: string;
  /** The {@link placeOf places} of what it requires, and of what that is in. */
  readonly requires: ReadonlySet<string>;
}

export const placeOf = (type: string, field: string): string => `${type}.${field}`;

/** One that others require, too. */
interface Link extends Requiring {
  /** The graph that it is given, and what plans call that. */
  readonly own: string;
  readonly service: string;
}

type Directives = readonly ConstDirectiveNode[];

/**
 * Move some fields into graphs of their own. Each is found there by the keys of its type, and with whatever its service knows
 * of what it is or requires; but no way leads there for anything else.
 */
export function addGraphs(
  supergraph: DocumentNode,
  { links, staying }: { readonly links: readonly Link[]; readonly staying: readonly Requiring[] },
  joins: Joins,
): DocumentNode {
  return visit(supergraph, {
    EnumTypeDefinition: (node) => (node.name.value === GRAPHS ? addValues(node) : addJoins(node)),
    EnumValueDefinition: addJoins,
    InputObjectTypeDefinition: addJoins,
    InputValueDefinition: addJoins,
    InterfaceTypeDefinition: addToType,
    ObjectTypeDefinition: addToType,
    ScalarTypeDefinition: addJoins,
    UnionTypeDefinition: addJoins,
  });

  function addValues(node: EnumTypeDefinitionNode): EnumTypeDefinitionNode {
    const values = (node.values ?? []).flatMap((value) => {
      const own = links.filter(({ graph }) => graph === value.name.value);
      return [value, ...own.map((link) => ({ ...value, ...graphValue(link) }))];
    });
    return { ...node, values };
  }

  function addJoins<Node extends { readonly directives?: Directives }>(node: Node): Node {
    const { directives = [] } = node;
    return { ...node, directives: [...directives, ...links.flatMap((link) => withoutKeys(copies(directives, link)))] };
  }

  function addToType<Type extends CompositeDefinition>(type: Type): Type {
    const { name, directives = [], fields = [] } = type;
    if (joins.isRoot(name.value)) return type;
    const keys = new Set(directives.flatMap(keyFields));
    const added = links.flatMap((link) => {
      const own = copies(directives, link);
      return link.type === name.value ? own : withoutKeys(own);
    });
    return {
      ...type,
      directives: [...directives, ...added],
      fields: fields.map((field) => moveField(field, name.value, keys)),
    };
  }

  function moveField(field: FieldDefinitionNode, type: string, keys: ReadonlySet<string>): FieldDefinitionNode {
    const name = field.name.value;
    const place = placeOf(type, name);
    const directives = (field.directives ?? []).flatMap((directive) => {
      const around = links.filter(({ graph }) => isAbout(directive, graph));
      const requires = stringIn(directive, 'requires') !== undefined;
      const moved = requires ? around.find((link) => link.type === type && link.field === name) : undefined;
      const isBare = !requires && stringIn(directive, 'overrideLabel') === undefined;
      const isKnown = keys.has(name) || saysTrue(directive, 'external');
      const found = around.flatMap((link) => {
        if (link === moved || (isBare && (isKnown || link.type !== type))) return [inGraph(directive, link.own)];
        return link.requires.has(place) ? [inGraph(asExternal(directive), link.own)] : [];
      });
      if (!moved) return [directive, ...found];
      return isRequiredIn(moved.graph, place) ? [asExternal(directive), ...found] : found;
    });
    return { ...field, directives };
  }

  function isRequiredIn(graph: string, place: string): boolean {
    return staying.some((one) => one.graph === graph && one.requires.has(place));
  }

  /** What is said about the graph of a link, said about its own. */
  function copies(directives: Directives, { graph, own }: Link): ConstDirectiveNode[] {
    return directives.filter((directive) => isAbout(directive, graph)).map((directive) => inGraph(directive, own));
  }

  function isAbout(directive: ConstDirectiveNode, graph: string): boolean {
    return COPIED.has(directive.name.value) && joins.graphOf(directive) === graph;
  }
}

const COPIED: ReadonlySet<string> = new Set([
  'join__type',
  'join__field',
  'join__implements',
  'join__unionMember',
  'join__enumValue',
]);

const inGraph = (directive: ConstDirectiveNode, graph: string): ConstDirectiveNode => ({
  ...directive,
  arguments: directive.arguments?.map((argument) =>
    argument.name.value === 'graph' ? { ...argument, value: { kind: Kind.ENUM, value: graph } } : argument,
  ),
});

/** That a graph only knows of a field. */
const asExternal = (directive: ConstDirectiveNode): ConstDirectiveNode => ({
  ...directive,
  arguments: [
    ...(directive.arguments ?? []).filter(({ name }) => name.value === 'graph' || name.value === 'type'),
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'external' },
      value: { kind: Kind.BOOLEAN, value: true },
    },
  ],
});

/** That something is a type of a graph, without the ways to it: once then. */
function withoutKeys(directives: Directives): ConstDirectiveNode[] {
  const bare = directives.map((directive) => ({
    ...directive,
    arguments: directive.arguments?.filter(({ name }) => name.value !== 'key' && name.value !== 'resolvable'),
  }));
  return [...new Map(bare.map((directive) => [print(directive), directive])).values()];
}

function keyFields(directive: ConstDirectiveNode): string[] {
  const key = stringIn(directive, 'key');
  if (key === undefined) return [];
  return selectionIn(key).selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}

/** A graph of its own, which nobody calls by its address. */
function graphValue({ own, service }: Link) {
  const name = { kind: Kind.NAME, value: own } as const;
  const argument = (key: string, value: string) =>
    ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: key },
      value: { kind: Kind.STRING, value },
    }) as const;
  const directive = {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'join__graph' },
    arguments: [argument('name', service), argument('url', '')],
  } as const;
  return { name, directives: [directive] };
}
