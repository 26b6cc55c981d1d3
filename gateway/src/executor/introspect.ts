import {
  type DocumentNode,
  executeSync,
  type GraphQLSchema,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { rootFields } from '../document/root-fields';
import type { NormalOperation } from '../operations/normalise';
import type { JsonObject } from './data/json';

const META: readonly string[] = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/** What an operation asks of the schema itself, under the names in it; nothing for most operations. */
export function introspect(
  schema: GraphQLSchema,
  { operation, fragments }: Pick<NormalOperation, 'operation' | 'fragments'>,
  variableValues: Readonly<Record<string, unknown>>,
): JsonObject | undefined {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...Object.values(fragments)] };
  const selections = rootFields(document, operation).filter(({ name }) => META.includes(name.value));
  if (selections.length === 0) return undefined;
  const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  const definitions = [alone, ...Object.values(fragments)];
  return executeSync({ schema, document: { kind: Kind.DOCUMENT, definitions }, variableValues }).data ?? undefined;
}
