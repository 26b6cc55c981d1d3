/** As much of JSON Schema as payloads of events come to. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Longer lists of values are not written out. */
const FEW = 4;

/** The fields of an object, for people: one a line, those within it indented. */
export const describeFields = ({ properties = {} }: JsonSchema, indent = ''): string =>
  Object.entries(properties)
    .map(([name, field]) => `${indent}${name}: ${describe(field, indent)}`)
    .join('\n');

function describe(schema: JsonSchema, indent: string): string {
  if (schema.anyOf) return schema.anyOf.map((option) => describe(option, indent)).join(' or ');
  const types = [schema.type ?? []].flat();
  return types.map((type) => describeType(type, schema, indent)).join(' or ');
}

function describeType(type: string, schema: JsonSchema, indent: string): string {
  if (type === 'array') return `list of ${describe(schema.items ?? {}, indent)}`;
  if (type === 'object') return `{\n${describeFields(schema, `${indent}  `)}\n${indent}}`;
  if (schema.format === 'date-time') return 'instant';
  if (type === 'string' && schema.enum && schema.enum.length <= FEW) return schema.enum.join(' or ');
  return type;
}
