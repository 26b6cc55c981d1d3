import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { rootFields } from '../document/root-fields';
import type { JsonObject } from './data/json';

const META: readonly string[] = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/** What an operation asks of the schema itself, by the client's names; nothing for most operations. */
export function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): JsonObject | undefined {
  const fields = rootFields(document, operation).filter(({ name }) => META.includes(name.value));
  if (fields.length === 0) return undefined;
  const { data } = executeSync({ schema, document: documentOf(document, operation, fields), variableValues });
  return data ?? undefined;
}

function documentOf(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly FieldNode[],
): DocumentNode {
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const alone: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  return { kind: Kind.DOCUMENT, definitions: [alone, ...fragments] };
}
