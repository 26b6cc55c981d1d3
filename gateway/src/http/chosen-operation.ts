import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode } from 'graphql';
import { OnlyQueriesByGetError, UnknownOperationError, UnsupportedOperationError } from '../errors';

/**
 * The operation of a document that a request is about.
 * @throws UnknownOperationError, UnsupportedOperationError, OnlyQueriesByGetError
 */
export function chosenOperation(
  document: DocumentNode,
  { name, schema, method }: { name: string | undefined; schema: GraphQLSchema; method: string },
): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation, ...others] = name ? operations.filter((one) => one.name?.value === name) : operations;
  if (!operation || others.length > 0) throw new UnknownOperationError(name);
  const { operation: kind } = operation;
  if (!schema.getRootType(kind)) throw new UnsupportedOperationError(kind);
  if (method !== 'POST' && kind !== 'query') throw new OnlyQueriesByGetError(kind);
  return operation;
}
