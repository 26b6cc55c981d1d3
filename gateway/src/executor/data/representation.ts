import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { TypeConditions } from '../type-conditions';
import { type JsonObject, reader } from './json';
import type { Rewrite } from './rewrite';

/** How a service is told of entities of one type. */
export interface Representation {
  /**
   * The same for objects that are the same entity: whatever is quickest to find. `undefined` for an object that is no entity
   * there, or whose fields did not arrive.
   */
  keyOf(object: JsonObject): unknown;
  /** Whether objects with the same key say the same in what else is required; nothing where the key says it all. */
  readonly areEqual: ((one: JsonObject, other: JsonObject) => boolean) | undefined;
  /** What the service has to be told to find it, as JSON. */
  write(object: JsonObject): string | undefined;
}

/** How a service is told of entities, by what they say is their type. */
export type Representations = (typeName: unknown) => Representation;

/** Make what represents entities by the fields that a fetch requires of them. */
export function representBy(
  requires: readonly QueryPlanSelectionNode[],
  types: TypeConditions,
  rewrite: Rewrite | undefined,
): Representations {
  const byType = new Map<unknown, Representation>();
  return (typeName) => {
    const known = byType.get(typeName);
    if (known) return known;
    const fresh = representationOf(typeName, fieldsFor(typeName, [requires], types), types, rewrite);
    byType.set(typeName, fresh);
    return fresh;
  };
}

function representationOf(
  typeName: unknown,
  fields: Fields,
  types: TypeConditions,
  rewrite: Rewrite | undefined,
): Representation {
  const all = writtenFields(fields, types);
  const writeAll = writeFields(typeName, all);
  const write = (object: JsonObject) => rewritten(writeAll(object), rewrite);
  if (fields.size === 0) return { keyOf: () => undefined, areEqual: undefined, write }; // nothing is required of such objects
  const untyped = all.filter(({ name }) => name !== TYPE_NAME);
  const key = untyped.find(({ isLeaf }) => isLeaf);
  if (!key) return { keyOf: writeAll, areEqual: undefined, write };
  const others = untyped.filter((field) => field !== key);
  return { keyOf: key.read, areEqual: others.length > 0 ? areEqualIn(others) : undefined, write };
}

/** Make what compares objects by some of their fields. What was said of both at once, as of one entity, is one value. */
function areEqualIn(fields: readonly WrittenField[]): (one: JsonObject, other: JsonObject) => boolean {
  return (one, other) => {
    for (const { read } of fields) if (read(one) !== read(other)) return false;
    return true;
  };
}

function rewritten(text: string | undefined, rewrite: Rewrite | undefined): string | undefined {
  if (text === undefined || !rewrite) return text;
  const representation = JSON.parse(text) as JsonObject;
  rewrite(representation);
  return JSON.stringify(representation);
}

const TYPE_NAME = '__typename';

type Selections = readonly QueryPlanSelectionNode[];
type Fields = ReadonlyMap<string, QueryPlanFieldNode[]>;
type Write<Value> = (value: Value) => string | undefined;

/** Write objects of whatever type they say they are: what is wanted of each type is found out once. */
function writeObject(selections: readonly Selections[], types: TypeConditions): Write<JsonObject> {
  const byType = new Map<unknown, Write<JsonObject>>();
  return (object) => {
    const { [TYPE_NAME]: name } = object;
    let write = byType.get(name);
    if (!write) {
      write = writeFields(name, writtenFields(fieldsFor(name, selections, types), types));
      byType.set(name, write);
    }
    return write(object);
  };
}

function fieldsFor(typeName: unknown, selections: readonly Selections[], types: TypeConditions): Fields {
  const fields = new Map<string, QueryPlanFieldNode[]>();
  const collect = (nodes: Selections): void => {
    for (const node of nodes) {
      if (node.kind === 'Field') {
        const name = node.alias ?? node.name;
        fields.set(name, [...(fields.get(name) ?? []), node]);
      } else if (appliesTo(typeName, node.typeCondition, types)) collect(node.selections);
    }
  };
  for (const nodes of selections) collect(nodes);
  return fields;
}

const appliesTo = (typeName: unknown, condition: string | undefined, types: TypeConditions): boolean =>
  condition === undefined || (typeof typeName === 'string' && types.applies(condition, typeName));

/** A field as it is written. */
interface WrittenField {
  readonly name: string;
  readonly isLeaf: boolean;
  readonly read: (object: JsonObject) => unknown;
  readonly write: Write<unknown>;
}

const writtenFields = (fields: Fields, types: TypeConditions): WrittenField[] =>
  [...fields].map(([name, nodes]) => {
    const selections = nodes.flatMap((node) => (node.selections ? [node.selections] : []));
    const isLeaf = selections.length === 0;
    const write = isLeaf ? writeLeaf : writeComposite(writeObject(selections, types));
    return { name, isLeaf, read: reader(sourceOf(name, nodes)), write };
  });

function writeFields(typeName: unknown, fields: readonly WrittenField[]): Write<JsonObject> {
  const isTyped = typeof typeName === 'string' && fields[0]?.name === TYPE_NAME;
  // It is the same for all of them, and comes first.
  const start = isTyped ? `{"${TYPE_NAME}":${JSON.stringify(typeName)}` : '{';
  const rest = (isTyped ? fields.slice(1) : fields).map(({ name, read, write }, index) => {
    const before = index > 0 ? ',' : isTyped ? `${start},` : start;
    return { prefix: `${before}${JSON.stringify(name)}:`, read, write };
  });
  if (rest.length === 0) return () => `${start}}`;
  return (object) => {
    let text = '';
    for (const { prefix, read, write } of rest) {
      const value = read(object);
      const written = value === undefined ? undefined : write(value);
      if (written === undefined) return undefined;
      text += prefix + written;
    }
    return `${text}}`;
  };
}

/** An alias says under which name the service is told. */
const sourceOf = (name: string, [first]: readonly QueryPlanFieldNode[]): string => first?.name ?? name;

const writeLeaf: Write<unknown> = (value) => (typeof value === 'number' ? String(value) : JSON.stringify(value));

function writeComposite(write: Write<JsonObject>): Write<unknown> {
  return function writeValue(value): string | undefined {
    if (value === null) return 'null';
    if (!Array.isArray(value)) return typeof value === 'object' ? write(value as JsonObject) : undefined;
    const items = value.map(writeValue);
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  };
}
