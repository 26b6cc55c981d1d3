import { Kind, parse, print, SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef, visit } from 'graphql';

const META: readonly string[] = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/**
 * A document without its questions about the schema, which no service answers; the planner knows an older introspection
 * than clients do. Something that costs nothing stands instead, so that no selection is empty.
 */
export function withoutIntrospection(text: string): string {
  if (!META.some((name) => text.includes(name))) return text;
  const document = visit(parse(text, { noLocation: true }), {
    Field(field) {
      if (!META.includes(field.name.value)) return undefined;
      const name = { kind: Kind.NAME, value: TypeNameMetaFieldDef.name } as const;
      return { kind: Kind.FIELD, alias: field.alias ?? field.name, name };
    },
  });
  return print(document);
}
