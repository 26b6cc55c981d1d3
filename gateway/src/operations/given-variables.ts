import {
  type DocumentNode,
  GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  visit,
} from 'graphql';
import { InvalidVariablesError } from '../errors';
import { argumentOf } from './defer';

type Values = Readonly<Record<string, unknown>>;

/** An operation that variables are given for. */
interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * The variables that a client gives an operation, coerced and with defaults in place.
 * @throws InvalidVariablesError with all that is wrong with them.
 */
export function givenVariables({ schema, document, operation }: Asked, sent: Values): Values {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], sent);
  if (!coerced) throw new InvalidVariablesError(errors);
  const problems = undecided(document, operation, coerced);
  if (problems.length > 0) throw new InvalidVariablesError(problems);
  return coerced;
}

/**
 * What is null and has to decide what is asked for. A variable with a default value may stand where none may be null, and
 * be null all the same. It is refused before anything is done, because services would do some of it and find that out then.
 */
function undecided(
  document: DocumentNode,
  { name: own, variableDefinitions = [] }: OperationDefinitionNode,
  values: Values,
): readonly GraphQLError[] {
  const isNull = (name: string): boolean => values[name] === null;
  if (!variableDefinitions.some(({ variable, defaultValue }) => defaultValue && isNull(variable.name.value)))
    return NONE;
  const problems: GraphQLError[] = [];
  visit(separateOperations(document)[own?.value ?? ''] ?? document, {
    Directive(node) {
      const value = DECIDING.includes(node.name.value) ? argumentOf(node, 'if') : undefined;
      if (value?.kind !== Kind.VARIABLE || !isNull(value.name.value)) return;
      const message = `Argument "if" of @${node.name.value} must not be null, and $${value.name.value} is.`;
      problems.push(new GraphQLError(message, { nodes: value }));
    },
  });
  return problems;
}

const DECIDING: readonly string[] = [GraphQLIncludeDirective.name, GraphQLSkipDirective.name];
const NONE: readonly GraphQLError[] = [];
