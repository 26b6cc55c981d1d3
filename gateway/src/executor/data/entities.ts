import type { JsonObject } from './json';
import type { Representation, Representations } from './representation';

/** Entities that a service is asked for, each once. */
export interface Entities {
  /** What it is told of each of them, as JSON. */
  readonly texts: readonly string[];
  /** The objects that are entities, by their positions. */
  readonly targets: readonly number[];
  /** Which entity each of those is, by the position of its text. */
  readonly entityOf: readonly number[];
}

/** The entities that there are among some objects. */
export function entitiesAmong(objects: readonly JsonObject[], representations: Representations): Entities {
  const texts: string[] = [];
  // Nearly always all objects are entities: lists that have that size already need not grow.
  const targets = new Array<number>(objects.length);
  const entityOf = new Array<number>(objects.length);
  let count = 0;
  const byType = new Map<Representation, Recognise>();
  let latest: Representation | undefined;
  let recognise: Recognise | undefined;
  for (let index = 0; index < objects.length; index += 1) {
    const object = objects[index] as JsonObject;
    const representation = representations(object.__typename);
    if (representation !== latest || !recognise) {
      recognise = byType.get(representation) ?? recogniser(representation, texts);
      byType.set(representation, recognise);
      latest = representation;
    }
    const entity = recognise(object);
    if (entity === undefined) continue;
    targets[count] = index;
    entityOf[count] = entity;
    count += 1;
  }
  targets.length = count;
  entityOf.length = count;
  return { texts, targets, entityOf };
}

/** Says which entity an object is; `undefined` for one that is none. */
type Recognise = (object: JsonObject) => number | undefined;

/** Make what recognises entities of one type, and adds the text of each new one. */
function recogniser({ keyOf, areEqual, write }: Representation, texts: string[]): Recognise {
  const byKey = new Map<unknown, { readonly object: JsonObject; readonly entity: number }>();
  const byText = new Map<string, number>();
  return (object) => {
    const key = keyOf(object);
    if (key === undefined) return undefined;
    const known = byKey.get(key);
    if (known && (!areEqual || areEqual(known.object, object))) return known.entity;
    const text = write(object);
    if (text === undefined) return undefined;
    const entity = (areEqual && byText.get(text)) ?? texts.push(text) - 1;
    byKey.set(key, { object, entity });
    if (areEqual) byText.set(text, entity);
    return entity;
  };
}

/** Entities that a service is asked for with the same arguments. */
export interface EntitiesInContext extends Entities {
  /** What its fields take from around them. */
  readonly context: JsonObject;
}

/**
 * Entities by what is taken from around them: what is in another context is another one.
 * @param contexts of the objects, by their positions; `undefined` for those whose context did not arrive.
 */
export function inContexts(
  { texts, targets, entityOf }: Entities,
  contexts: readonly (JsonObject | undefined)[],
): EntitiesInContext[] {
  const groups = new Map<string, Group>();
  for (const [nth, target] of targets.entries()) {
    const context = contexts[target];
    if (!context) continue;
    const name = JSON.stringify(context);
    const group: Group = groups.get(name) ?? { context, texts: [], targets: [], entityOf: [], known: new Map() };
    groups.set(name, group);
    const all = entityOf[nth] as number;
    const entity = group.known.get(all) ?? group.texts.push(texts[all] as string) - 1;
    group.known.set(all, entity);
    group.targets.push(target);
    group.entityOf.push(entity);
  }
  return [...groups.values()];
}

/** Entities in one context, while they are found. */
interface Group extends EntitiesInContext {
  readonly texts: string[];
  readonly targets: number[];
  readonly entityOf: number[];
  /** The positions of the texts here, by those among all. */
  readonly known: Map<number, number>;
}
