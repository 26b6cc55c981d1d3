import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  type OperationDefinitionNode,
  parseType,
  print,
  separateOperations,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** An operation as it is planned: what differs from one request to the next is in its variables. */
export interface NormalOperation {
  /** Equal for all operations that share a plan. */
  readonly text: string;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values that stood in the document, by the names of the variables that stand there instead. */
  readonly lifted: Readonly<Record<string, unknown>>;
}

/**
 * Lift the literals out of an operation's arguments: `product(id: "a")` and `product(id: "b")` are one operation with two
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
  const types = new TypeInfo(schema);

  function lift(value: ValueNode, type: GraphQLInputType): ValueNode {
    const literal = read(value, type);
    if (literal === undefined) return value;
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: nextName() } } as const;
    definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: parseType(String(type), { noLocation: true }) });
    lifted[variable.name.value] = literal;
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
        Directive: () => false,
        Argument(node) {
          const type = types.getArgument()?.type;
          return type && { ...node, value: lift(node.value, type) };
        },
      }),
    ) as Node;

  const bare = liftAll(operation);
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  const own = separateOperations(document)[operation.name?.value ?? ''];
  for (const definition of own?.definitions ?? []) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = liftAll(definition);
  }
  const normal = { ...bare, variableDefinitions: [...(operation.variableDefinitions ?? []), ...definitions] };
  const text = print({ kind: Kind.DOCUMENT, definitions: [normal, ...Object.values(fragments)] });
  return { text, operation: normal, fragments, lifted };
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
