import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/** An operation, and what its client gave for its variables. */
interface Given {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As they came. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** Coerced and with defaults in place. */
  readonly variables: Readonly<Record<string, unknown>>;
}

type Renamed = Pick<Given, 'document' | 'operation'>;

const OTHER = 'as_';

/** What the planner calls variables of its own, and how those of clients begin that got another name. */
const TAKEN = new RegExp(`^(representations|contextualArgument|${OTHER})`);

const nameFor = (name: string): string => (TAKEN.test(name) ? OTHER + name : name);

/**
 * An operation whose variables are called as no variable is that services are given besides. A client may call one of its
 * own `$representations`; a service would be told of entities where it should be told the client's value.
 */
export function withNamesOfTheirOwn<Asked extends Given>(asked: Asked): Asked {
  const { document, operation, sent, variables } = asked;
  const known = renamed.get(operation) ?? rename(document, operation);
  if (known.operation === operation) return asked;
  return { ...asked, ...known, sent: renameKeys(sent), variables: renameKeys(variables) };
}

const renamed = new WeakMap<OperationDefinitionNode, Renamed>();

function rename(document: DocumentNode, operation: OperationDefinitionNode): Renamed {
  const own = renameIn(document, operation);
  renamed.set(operation, own);
  return own;
}

function renameIn(document: DocumentNode, operation: OperationDefinitionNode): Renamed {
  if (!operation.variableDefinitions?.some(({ variable }) => TAKEN.test(variable.name.value))) {
    return { document, operation };
  }
  const definitions = document.definitions.map((definition) => ({
    from: definition,
    to: visit(definition, {
      [Kind.VARIABLE]: (node) => ({ ...node, name: { ...node.name, value: nameFor(node.name.value) } }),
    }),
  }));
  const own = definitions.find(({ from }) => from === operation)?.to;
  if (own?.kind !== Kind.OPERATION_DEFINITION) throw new Error('an operation stands in its own document');
  return { document: { ...document, definitions: definitions.map(({ to }) => to) }, operation: own };
}

const renameKeys = (values: Given['sent']): Given['sent'] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [nameFor(name), value]));
