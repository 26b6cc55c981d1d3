import type { Context } from './context';
import type { JsonObject } from './json';
import type { Represent } from './representation';

/** Entities that a service is asked for at once, with the same arguments. */
export interface EntityGroup {
  /** What its fields take from around these entities, if they take anything from there. */
  readonly context: JsonObject | undefined;
  /** The objects that each of them is, by what the service is told of it. Objects are their positions. */
  readonly entities: ReadonlyMap<string, readonly number[]>;
}

/** The entities that objects are, each once; what is in another context is another one. */
export function groupEntities(
  objects: readonly JsonObject[],
  represent: Represent,
  context: Context | undefined,
  root: JsonObject,
): EntityGroup[] {
  const all = new Map<string, number[]>();
  for (const [index, object] of objects.entries()) {
    const text = represent(object);
    if (text === undefined) continue;
    const same = all.get(text);
    if (same) same.push(index);
    else all.set(text, [index]);
  }
  if (all.size === 0) return [];
  return context ? groupByContext(all, context.valuesIn(root)) : [{ context, entities: all }];
}

function groupByContext(
  all: ReadonlyMap<string, readonly number[]>,
  values: readonly (JsonObject | undefined)[],
): EntityGroup[] {
  const groups = new Map<string, { context: JsonObject; entities: Map<string, number[]> }>();
  for (const [text, indices] of all) {
    for (const index of indices) {
      const context = values[index];
      if (!context) continue;
      const name = JSON.stringify(context);
      const group = groups.get(name) ?? { context, entities: new Map<string, number[]>() };
      groups.set(name, group);
      group.entities.set(text, [...(group.entities.get(text) ?? []), index]);
    }
  }
  return [...groups.values()];
}
