import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parseType,
  print,
  type SelectionNode,
  type SelectionSetNode,
  separateOperations,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  type VariableNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { askedName } from './asked-names';
import { isDefer } from './defer';
import { mayBeEmpty, nothing } from './never-empty';

/** An operation as it is planned: what differs from one request to the next is in its variables. */
export interface NormalOperation {
  /** Equal for all operations that share a plan. */
  readonly text: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values that stood in the document, by the names of the variables that stand there instead. */
  readonly lifted: Readonly<Record<string, unknown>>;
  /** What defers parts of it, until it is settled whether it does. */
  readonly defers: readonly DirectiveNode[];
}

/**
 * Leave out what is never asked for, give the rest the names under which services are asked, and lift the literals out of
 * an operation's arguments: `product(id: "a")` and `product(id: "b")` are one operation with two
 * values. Those of `@skip` and `@include` stay, because they decide what is asked for.
 */
export function normalise(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): NormalOperation {
  const taken = new Set((operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value));
  const lifted: Record<string, unknown> = {};
  const definitions: VariableDefinitionNode[] = [];
  const variables = new Map<string, VariableNode>();
  const defers: DirectiveNode[] = [];
  const types = new TypeInfo(schema);
  const sent: Record<string, FragmentDefinitionNode> = Object.create(null);
  const own = separateOperations(document)[operation.name?.value ?? ''];
  for (const definition of own?.definitions ?? []) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) sent[definition.name.value] = definition;
  }

  function lift(value: ValueNode, type: GraphQLInputType): ValueNode {
    const literal = read(value, type);
    if (literal === undefined) return value;
    // Equal literals stay equal: a field that is asked for twice must be asked for with the same.
    const name = `${type} ${JSON.stringify(literal)}`;
    const known = variables.get(name);
    if (known) return known;
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: nextName() } } as const;
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type), { noLocation: true }) });
    lifted[variable.name.value] = literal;
    variables.set(name, variable);
    return variable;
  }

  function nextName(): string {
    let name = `lifted_${definitions.length}`;
    while (taken.has(name)) name += '_';
    return name;
  }

  const liftAll = <Node extends OperationDefinitionNode | FragmentDefinitionNode>(root: Node): Node =>
    visit(
      root,
      visitWithTypeInfo(types, {
        VariableDefinition: () => false,
        Directive(node) {
          if (isAlways(node)) return null;
          if (isDefer(node)) defers.push(node);
          return false;
        },
        Argument(node) {
          const type = types.getArgument()?.type;
          return type && { ...node, value: lift(node.value, type) };
        },
        Field: {
          enter: leaveOut,
          leave(node) {
            const type = getNamedType(types.getType());
            return { ...node, alias: aliasOf(node), selectionSet: type && fill(node.selectionSet, type.name) };
          },
        },
        FragmentSpread: leaveOut,
        InlineFragment: {
          enter: leaveOut,
          leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined),
        },
        SelectionSet: { leave: (node, _key, parent) => (isDefinition(parent) ? filled(node) : undefined) },
      }),
    ) as Node;

  function fill(set: SelectionSetNode | undefined, typeName: string): SelectionSetNode | undefined {
    const isFull = !set || !mayBeEmpty(set.selections, typeName, sent);
    return isFull ? set : { ...set, selections: [...set.selections, nothing] };
  }

  const bare = liftAll(operation);
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const fragment of Object.values(sent)) fragments[fragment.name.value] = liftAll(fragment);
  const normal = { ...bare, variableDefinitions: [...(operation.variableDefinitions ?? []), ...definitions] };
  const text = print({ kind: Kind.DOCUMENT, definitions: [normal, ...Object.values(fragments)] });
  return { text, operation: normal, fragments, lifted, defers };
}

/** Deletes what is never asked for. */
const leaveOut = ({ directives = [] }: SelectionNode): null | undefined =>
  directives.some(isNever) ? null : undefined;

/** Whether a directive says in so many words that something is not asked for. */
const isNever = (directive: DirectiveNode): boolean => decisionOf(directive) === false;

/** Whether it says that something is asked for, which nobody doubted. */
const isAlways = (directive: DirectiveNode): boolean => decisionOf(directive) === true;

/** What a `@skip` or `@include` decides without variables. */
function decisionOf({ name, arguments: [given] = [] }: DirectiveNode): boolean | undefined {
  if (given?.value.kind !== Kind.BOOLEAN) return undefined;
  if (name.value === 'include') return given.value.value;
  return name.value === 'skip' ? !given.value.value : undefined;
}

const isDefinition = (node: unknown): boolean =>
  typeof node === 'object' &&
  node !== null &&
  'kind' in node &&
  (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION);

/** What is left of an operation or a fragment of which everything was left out. */
const filled = (set: SelectionSetNode): SelectionSetNode | undefined =>
  set.selections.length === 0 ? { ...set, selections: [nothing] } : undefined;

/** Under which name services are asked for a field; none for its own. */
function aliasOf({ alias, name }: FieldNode): NameNode | undefined {
  const value = askedName((alias ?? name).value, name.value);
  return value === name.value ? undefined : { kind: Kind.NAME, value };
}

/**
 * A literal as the value of a variable; `undefined` for one that cannot be lifted: it has variables in it, is null, or is a
 * number of a custom scalar, which may say more than a number in JSON does.
 */
function read(value: ValueNode, wanted: GraphQLInputType): unknown {
  const type = getNullableType(wanted);
  if (value.kind === Kind.VARIABLE || value.kind === Kind.NULL) return undefined;
  if (isListType(type)) return readAll(value.kind === Kind.LIST ? value.values : [value], type.ofType);
  if (isInputObjectType(type)) {
    if (value.kind !== Kind.OBJECT) return undefined;
    const known = type.getFields();
    const names = value.fields.map(({ name }) => name.value);
    const values = value.fields.map((field) => {
      const inner = known[field.name.value]?.type;
      return inner && read(field.value, inner);
    });
    return values.includes(undefined)
      ? undefined
      : Object.fromEntries(names.map((name, index) => [name, values[index]]));
  }
  if (isEnumType(type)) return value.kind === Kind.ENUM ? value.value : undefined;
  return readScalar(value, isSpecifiedScalarType(type) ? type.name : undefined);
}

function readAll(values: readonly ValueNode[], type: GraphQLInputType): unknown[] | undefined {
  const items = values.map((value) => read(value, type));
  return items.includes(undefined) ? undefined : items;
}

function readScalar(value: ValueNode, specified: string | undefined): unknown {
  switch (value.kind) {
    case Kind.STRING:
    case Kind.BOOLEAN:
      return value.value;
    case Kind.INT:
    case Kind.FLOAT:
      if (specified === undefined) return undefined;
      return specified === 'ID' ? value.value : Number(value.value);
    default:
      return undefined;
  }
}
