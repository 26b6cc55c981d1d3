import type { JsonObject } from './json';
import type { Representation, Representations } from './representation';

/** Entities that a service is asked for, each once. */
export interface Entities {
  /** What it is told of each of them, as JSON. */
  readonly texts: readonly string[];
  /** Which of the objects each of them is, by their positions. */
  readonly targets: readonly (readonly number[])[];
}

/** The entities that there are among some objects. */
export function entitiesAmong(objects: readonly JsonObject[], representations: Representations): Entities {
  const texts: string[] = [];
  const targets: number[][] = [];
  const byType = new Map<Representation, Map<unknown, number[]>>();
  for (const [index, object] of objects.entries()) {
    const representation = representations(object.__typename);
    const identity = representation.identify(object);
    if (identity === undefined) continue;
    let known = byType.get(representation);
    if (!known) {
      known = new Map();
      byType.set(representation, known);
    }
    const target = known.get(identity);
    if (target) {
      target.push(index);
      continue;
    }
    const text = representation.write(object, identity);
    if (text === undefined) continue;
    const fresh = [index];
    known.set(identity, fresh);
    texts.push(text);
    targets.push(fresh);
  }
  return { texts, targets };
}

/** Entities that a service is asked for with the same arguments. */
interface EntitiesInContext extends Entities {
  /** What its fields take from around them. */
  readonly context: JsonObject;
}

/**
 * Entities by what is taken from around them: what is in another context is another one.
 * @param contexts of the objects, by their positions; `undefined` for those whose context did not arrive.
 */
export function inContexts(
  { texts, targets }: Entities,
  contexts: readonly (JsonObject | undefined)[],
): EntitiesInContext[] {
  const groups = new Map<string, { context: JsonObject; entities: Map<string, number[]> }>();
  for (const [nth, text] of texts.entries()) {
    for (const index of targets[nth] ?? []) {
      const context = contexts[index];
      if (!context) continue;
      const name = JSON.stringify(context);
      const group = groups.get(name) ?? { context, entities: new Map<string, number[]>() };
      groups.set(name, group);
      group.entities.set(text, [...(group.entities.get(text) ?? []), index]);
    }
  }
  return [...groups.values()].map(({ context, entities }) => ({
    context,
    texts: [...entities.keys()],
    targets: [...entities.values()],
  }));
}
