import type { QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { TypeConditions } from '../type-conditions';
import { type JsonObject, reader } from './json';
import type { Rewrite } from './rewrite';

/**
 * Writes, as JSON, what a service has to be told to find an entity; `undefined` for an object that is no entity there or
 * whose fields did not arrive. Equal representations are equal texts.
 */
export type Represent = (object: JsonObject) => string | undefined;

/** Make what represents entities by the fields that a fetch requires of them. */
export function representBy(
  requires: readonly QueryPlanSelectionNode[],
  types: TypeConditions,
  rewrite: Rewrite | undefined,
): Represent {
  const write = writeObject([requires], types);
  return (object) => {
    const text = write(object);
    if (text === undefined || text === NOTHING) return undefined;
    if (!rewrite) return text;
    const representation = JSON.parse(text) as JsonObject;
    rewrite(representation);
    return JSON.stringify(representation);
  };
}

/** What is required of an object of another type. */
const NOTHING = '{}';

type Selections = readonly QueryPlanSelectionNode[];

/** Write objects of whatever type they say they are: what is wanted of each type is found out once. */
function writeObject(selections: readonly Selections[], types: TypeConditions): Represent {
  const byType = new Map<unknown, Represent>();
  return (object) => {
    const { __typename: name } = object;
    let write = byType.get(name);
    if (!write) {
      write = writeFields(fieldsFor(name, selections, types), types);
      byType.set(name, write);
    }
    return write(object);
  };
}

function fieldsFor(
  typeName: unknown,
  selections: readonly Selections[],
  types: TypeConditions,
): ReadonlyMap<string, QueryPlanFieldNode[]> {
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

function writeFields(fields: ReadonlyMap<string, QueryPlanFieldNode[]>, types: TypeConditions): Represent {
  const all = [...fields].map(([name, nodes]) => {
    const from = nodes[0]?.name ?? name; // an alias says under which name the service is told
    const selections = nodes.flatMap((node) => (node.selections ? [node.selections] : []));
    const write = selections.length > 0 ? writeComposite(writeObject(selections, types)) : writeLeaf;
    return { read: reader(from), prefix: `${JSON.stringify(name)}:`, write };
  });
  return (object) => {
    let text = '{';
    for (const { prefix, read, write } of all) {
      const value = read(object);
      const written = value === undefined ? undefined : write(value);
      if (written === undefined) return undefined;
      text += text.length === 1 ? prefix + written : `,${prefix}${written}`;
    }
    return `${text}}`;
  };
}

const writeLeaf = (value: unknown): string | undefined => JSON.stringify(value);

function writeComposite(write: Represent): (value: unknown) => string | undefined {
  return function writeValue(value): string | undefined {
    if (value === null) return 'null';
    if (!Array.isArray(value)) return typeof value === 'object' ? write(value as JsonObject) : undefined;
    const items = value.map(writeValue);
    return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
  };
}
