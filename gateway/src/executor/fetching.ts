import { GraphQLError } from 'graphql';
import type { ServiceAnswer } from '#kit/edge';
import { clientName } from '../operations/asked-names';
import type { Calls } from './calls';
import type { CompiledFetch, CompiledOperation } from './compile';
import { type Entities, type EntitiesInContext, entitiesAmong, inContexts } from './data/entities';
import { isObject, type JsonObject, reader } from './data/json';
import { type Place, placeIn } from './data/walk';
import type { Explained } from './shape/explained';

/** What went wrong with fetches. */
export interface Trouble {
  readonly errors: Error[];
  readonly explained: Explained;
}

/** What fetches work on. */
interface Work {
  /** The answer so far. */
  readonly root: JsonObject;
  /** The client's variables, to pass on as they came. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same with defaults in place, to decide what is left out. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly calls: Calls;
  troubleOf(fetch: CompiledFetch): Trouble;
}

/**
 * Begin all fetches: each starts when those have ended that it is made from. What fails costs its own fields only.
 * @returns the end of each of them; none rejects.
 */
export function begin(
  { fetches, isContextual }: Pick<CompiledOperation, 'fetches' | 'isContextual'>,
  { root, given, variables, calls, troubleOf }: Work,
): Promise<void>[] {
  const ends: Promise<void>[] = [];
  // What was found stays until something is merged that it depends on: it is looked for under the index of a fetch.
  const objectsAt: (readonly JsonObject[] | undefined)[] = [];
  const entitiesAt: (Entities | undefined)[] = [];
  for (const fetch of fetches) {
    const isWanted = fetch.conditions.every(({ variable, is }) => variables[variable] === is);
    if (!isWanted) calls.pass(fetch);
    ends.push(isWanted ? perform(fetch) : DONE);
  }
  return ends;

  function findObjects({ walk, alongside }: CompiledFetch): readonly JsonObject[] {
    const found = objectsAt[alongside] ?? walk.objects(root);
    objectsAt[alongside] = found;
    return found;
  }

  function findEntities({ represent, among }: CompiledFetch, objects: readonly JsonObject[]): Entities | undefined {
    const found = entitiesAt[among] ?? (represent && entitiesAmong(objects, represent));
    entitiesAt[among] = found;
    return found;
  }

  function forget({ outdates }: CompiledFetch): void {
    for (const index of outdates.objects) objectsAt[index] = undefined;
    for (const index of outdates.entities) entitiesAt[index] = undefined;
  }

  async function perform(fetch: CompiledFetch): Promise<void> {
    for (const index of fetch.after) await ends[index];
    const trouble = troubleOf(fetch);
    try {
      const objects = findObjects(fetch);
      const entities = findEntities(fetch, objects);
      if (objects.length === 0 || entities?.texts.length === 0) calls.pass(fetch);
      else if (!entities) takeRoot(fetch, await calls.make({ fetch, variables: given }), objects, trouble);
      else if (fetch.context)
        await askInContexts(fetch, inContexts(entities, fetch.context.valuesIn(root)), objects, trouble);
      else {
        const answer = await calls.make({ fetch, variables: given, representations: entities.texts });
        takeEntities(fetch, answer, entities, objects, trouble);
      }
    } catch (error) {
      trouble.errors.push(error as Error);
      trouble.explained.add(fetch.walk.places(root));
    }
  }

  async function askInContexts(
    fetch: CompiledFetch,
    groups: readonly EntitiesInContext[],
    objects: readonly JsonObject[],
    trouble: Trouble,
  ): Promise<void> {
    if (groups.length === 0) return calls.pass(fetch);
    const ends = await Promise.allSettled(
      groups.map(async (group) => {
        const answer = await calls.make({
          ...{ fetch, representations: group.texts },
          variables: { ...given, ...group.context },
        });
        takeEntities(fetch, answer, group, objects, trouble);
      }),
    );
    const failed = ends.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }

  function takeRoot(
    fetch: CompiledFetch,
    { data, errors: told = [] }: ServiceAnswer,
    objects: readonly JsonObject[],
    trouble: Trouble,
  ): void {
    if (told.length > 0) {
      const places = fetch.walk.places(root);
      report(fetch, { data, errors: told }, trouble, (path) => places.map((place) => [...place, ...asClient(path)]));
    }
    if (!data) return;
    forget(fetch);
    fetch.rewriteAnswer?.(data as JsonObject);
    for (const object of objects) fetch.merge(object, data as JsonObject);
  }

  function takeEntities(
    fetch: CompiledFetch,
    { data, errors: told = [] }: ServiceAnswer,
    { texts, targets, entityOf }: Entities,
    objects: readonly JsonObject[],
    trouble: Trouble,
  ): void {
    if (told.length > 0) {
      const places = fetch.walk.places(root);
      const placesOf: Place[][] = texts.map(() => []);
      for (const [nth, target] of targets.entries()) placesOf[entityOf[nth] as number]?.push(places[target] ?? []);
      report(fetch, { data, errors: told }, trouble, ([, index, ...rest]) => {
        if (index === undefined) return places;
        return (placesOf[Number(index)] ?? []).map((place) => [...place, ...asClient(rest)]);
      });
    }
    if (!data) return;
    forget(fetch);
    const { _entities: found } = data;
    if (!Array.isArray(found) || found.length !== texts.length) {
      throw new Error(`${fetch.service} was asked for ${texts.length} entities, and answered something else`);
    }
    if (fetch.rewriteAnswer) for (const entity of found) if (isObject(entity)) fetch.rewriteAnswer(entity);
    const isMerged = isContextual ? new Set<JsonObject>() : undefined;
    for (let nth = 0; nth < targets.length; nth += 1) {
      const entity = found[entityOf[nth] as number];
      if (!isObject(entity)) continue;
      const isShared = isMerged?.has(entity);
      isMerged?.add(entity);
      fetch.merge(objects[targets[nth] as number] as JsonObject, isShared ? structuredClone(entity) : entity);
    }
  }
}

/**
 * Tell the client what a service told: once for each place where it matters.
 * @param placesOf where the client sees what a service has at a path.
 */
function report(
  { service }: CompiledFetch,
  { data, errors: told = [] }: ServiceAnswer,
  { errors, explained }: Trouble,
  placesOf: (path: Place) => readonly Place[],
): void {
  for (const error of told) {
    const { message = `${service} failed`, extensions } = error;
    const path = placeIn(error);
    const places = path ? placesOf(path) : [];
    for (const place of places.length > 0 ? places : [undefined]) {
      errors.push(new GraphQLError(message, { path: place, extensions: { ...extensions, serviceName: service } }));
    }
    explained.add(placesOf(path ? nullAlong(path, data) : []));
  }
}

/** How far the null has risen that an error at a path led to: all that is in it is explained by that. */
function nullAlong(path: Place, data: unknown): Place {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, index);
    value = reader(String(step))(value as JsonObject);
  }
  return path;
}

/** Where a service says that something is, as the client calls it. */
const asClient = (place: Place): Place => place.map((step) => (typeof step === 'string' ? clientName(step) : step));

const DONE = Promise.resolve();
