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
  normal: Asked,
  variableValues: Readonly<Record<string, unknown>>,
): JsonObject | undefined {
  const known = documents.get(normal) ?? { document: documentOf(normal) };
  documents.set(normal, known);
  const { document } = known;
  return document && (executeSync({ schema, document, variableValues }).data ?? undefined);
}

type Asked = Pick<NormalOperation, 'operation' | 'fragments'>;

const documents = new WeakMap<Asked, { readonly document: DocumentNode | undefined }>();

/** What of an operation is about the schema. */
function documentOf({ operation, fragments }: Asked): DocumentNode | undefined {
  const named = Object.values(fragments);
  const selections = rootFields({ kind: Kind.DOCUMENT, definitions: named }, operation).filter(({ name }) =>
    META.includes(name.value),
  );
  if (selections.length === 0) return undefined;
  const alone = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  return { kind: Kind.DOCUMENT, definitions: [alone, ...named] };
}
