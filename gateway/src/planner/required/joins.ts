import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  parseType,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

/** A type that has fields. */
export type CompositeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** How the schemas of services are joined to a supergraph. */
export interface Joins {
  fieldOf(type: string, field: string): FieldDefinitionNode | undefined;
  /** Whether anything has a field of this name. */
  isTaken(field: string): boolean;
  /** The types that can only have a field together: interfaces that declare it, and what implements those. */
  relatives(type: string, field: string): ReadonlySet<string>;
  /** The graph that a directive is about, as the supergraph calls it. */
  graphOf(directive: DirectiveNode): string;
  serviceOf(graph: string): string;
  /** Whether a type is one of a graph. */
  isIn(type: string, graph: string): boolean;
  /** Whether operations begin at a type. */
  isRoot(type: string): boolean;
}

/** The enum of all graphs. */
export const GRAPHS = 'join__Graph';

/** Read the {@link Joins} of a supergraph. */
export function readJoins({ definitions }: DocumentNode): Joins {
  const types = new Map<string, CompositeDefinition>();
  const services = new Map<string, string>();
  const roots = new Set<string>();
  for (const definition of definitions) {
    if (isComposite(definition)) types.set(definition.name.value, definition);
    if (definition.kind === Kind.SCHEMA_DEFINITION) {
      for (const { type } of definition.operationTypes) roots.add(type.name.value);
    }
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== GRAPHS) continue;
    for (const { name, directives: [directive] = [] } of definition.values ?? []) {
      services.set(name.value, (directive && stringIn(directive, 'name')) ?? name.value);
    }
  }
  const taken = new Set([...types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  const fieldOf = (type: string, field: string) => types.get(type)?.fields?.find(({ name }) => name.value === field);

  function addRelatives(type: string, field: string, found: Set<string>): void {
    if (found.has(type) || !fieldOf(type, field)) return;
    found.add(type);
    for (const one of types.values()) {
      if (one.name.value === type) for (const wider of interfacesOf(one)) addRelatives(wider, field, found);
      else if (interfacesOf(one).includes(type)) addRelatives(one.name.value, field, found);
    }
  }

  return {
    fieldOf,
    isTaken: (field) => taken.has(field),
    relatives(type, field) {
      const found = new Set<string>();
      addRelatives(type, field, found);
      return found;
    },
    graphOf,
    serviceOf: (graph) => services.get(graph) ?? graph,
    isIn: (type, graph) =>
      types
        .get(type)
        ?.directives?.some((directive) => directive.name.value === 'join__type' && graphOf(directive) === graph) ??
      false,
    isRoot: (type) => roots.has(type),
  };
}

function graphOf(directive: DirectiveNode): string {
  const value = valueIn(directive, 'graph');
  return value?.kind === Kind.ENUM ? value.value : '';
}

/** What a graph says that a field is: it may know a narrower type than the supergraph. */
export function namedTypeIn({ type, directives = [] }: FieldDefinitionNode, { graphOf }: Joins, graph: string): string {
  const join = directives.find((one) => one.name.value === 'join__field' && graphOf(one) === graph);
  const own = join && stringIn(join, 'type');
  return nameOf(own === undefined ? type : parseType(own));
}

/** An argument of a directive that is a string. */
export function stringIn(directive: DirectiveNode, argument: string): string | undefined {
  const value = valueIn(directive, argument);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** Whether an argument of a directive is true. */
export function saysTrue(directive: DirectiveNode, argument: string): boolean {
  const value = valueIn(directive, argument);
  return value?.kind === Kind.BOOLEAN && value.value;
}

/** What a text selects, as keys and requirements do. */
export function selectionIn(text: string): SelectionSetNode {
  const [asked] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (asked?.kind !== Kind.OPERATION_DEFINITION) throw new Error('what is required is a selection');
  return asked.selectionSet;
}

const valueIn = (directive: DirectiveNode, argument: string) =>
  directive.arguments?.find(({ name }) => name.value === argument)?.value;

/** Whether a definition is one of a type that has fields. */
export const isComposite = (node: { readonly kind: Kind }): node is CompositeDefinition =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;

const interfacesOf = ({ interfaces = [] }: CompositeDefinition): string[] => interfaces.map(({ name }) => name.value);

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
