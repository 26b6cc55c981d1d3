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
  identify(object: JsonObject): unknown;
  /** What the service has to be told to find it, as JSON. */
  write(object: JsonObject, identity: unknown): string | undefined;
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
  const write = writeFields(typeName, fields, types);
  if (fields.size === 0) return { identify: () => undefined, write }; // nothing is required of objects of this type
  const key = onlyLeaf(fields);
  return key === undefined
    ? { identify: write, write: (_object, text) => rewritten(text as string, rewrite) }
    : { identify: reader(key), write: (object) => rewritten(write(object), rewrite) };
}

/** The one field by which entities of a type differ; `undefined` when it takes several to tell. */
function onlyLeaf(fields: Fields): string | undefined {
  const [[name, nodes] = [], ...others] = [...fields].filter(([one]) => one !== TYPE_NAME);
  if (others.length > 0 || name === undefined || !nodes?.every(({ selections }) => !selections)) return undefined;
  return sourceOf(name, nodes);
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
      write = writeFields(name, fieldsFor(name, selections, types), types);
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

function writeFields(typeName: unknown, fields: Fields, types: TypeConditions): Write<JsonObject> {
  const all = [...fields].map(([name, nodes], index) => {
    const selections = nodes.flatMap((node) => (node.selections ? [node.selections] : []));
    const write = selections.length > 0 ? writeComposite(writeObject(selections, types)) : writeLeaf;
    return {
      read: reader(sourceOf(name, nodes)),
      prefix: `${index === 0 ? '' : ','}${JSON.stringify(name)}:`,
      name,
      write,
    };
  });
  const isTyped = typeof typeName === 'string' && all[0]?.name === TYPE_NAME;
  // It is the same for all of them, and comes first.
  const start = isTyped ? `{${all[0]?.prefix}${JSON.stringify(typeName)}` : '{';
  const rest = isTyped ? all.slice(1) : all;
  return (object) => {
    let text = start;
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
