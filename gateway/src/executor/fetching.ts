import { GraphQLError } from 'graphql';
import type { ServiceAnswer } from '#kit';
import { clientName } from '../operations/asked-names';
import type { Calls } from './calls';
import type { CompiledFetch, CompiledOperation } from './compile';
import { type Entities, entitiesAmong, inContexts } from './data/entities';
import { isObject, type JsonObject, reader } from './data/json';
import type { Place } from './data/walk';

/** What went wrong with fetches. */
export interface Trouble {
  readonly errors: Error[];
  /** Where something is missing, and an error says why. */
  readonly explained: Place[];
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

/** What a fetch is about, as it was when so many answers were there. */
interface Found {
  readonly merged: number;
  readonly objects: readonly JsonObject[];
  /** Nothing for a fetch that asks for none. */
  readonly entities: Entities | undefined;
}

/**
 * Begin all fetches: each starts when those have ended that it is made from. What fails costs its own fields only.
 * @returns the end of each of them; none rejects.
 */
export function begin(
  { fetches, merge, isContextual }: Pick<CompiledOperation, 'fetches' | 'merge' | 'isContextual'>,
  { root, given, variables, calls, troubleOf }: Work,
): Promise<void>[] {
  const ends: Promise<void>[] = [];
  const finds: Found[] = [];
  /** How many answers have become part of the whole. */
  let merged = 0;
  for (const fetch of fetches) {
    const { after, conditions } = fetch;
    if (conditions.some(({ variable, is }) => variables[variable] !== is)) {
      calls.pass(fetch);
      ends.push(DONE);
    } else if (after.length === 0) ends.push(perform(fetch, troubleOf(fetch)));
    else {
      const awaited = after.map((index) => ends[index]);
      ends.push(afterAll(awaited, () => perform(fetch, troubleOf(fetch))));
    }
  }
  return ends;

  /** Fetches that begin at the same moment often want something of the same entities. */
  function find({ walk, represent, among }: CompiledFetch): Found {
    const known = finds[among];
    if (known?.merged === merged) return known;
    const objects = walk.objects(root);
    const found = { merged, objects, entities: represent && entitiesAmong(objects, represent) };
    finds[among] = found;
    return found;
  }

  async function perform(fetch: CompiledFetch, trouble: Trouble): Promise<void> {
    try {
      const { objects, entities } = find(fetch);
      if (objects.length === 0 || entities?.texts.length === 0) calls.pass(fetch);
      else if (entities) await askEntities(fetch, entities, objects, trouble);
      else takeRoot(fetch, await calls.make({ fetch, variables: given }), objects, trouble);
    } catch (error) {
      trouble.errors.push(error as Error);
      trouble.explained.push(...fetch.walk.places(root));
    }
  }

  async function askEntities(
    fetch: CompiledFetch,
    entities: Entities,
    objects: readonly JsonObject[],
    trouble: Trouble,
  ): Promise<void> {
    if (!fetch.context) return askWith(given, entities);
    const groups = inContexts(entities, fetch.context.valuesIn(root));
    if (groups.length === 0) return calls.pass(fetch);
    const ends = await Promise.allSettled(groups.map((group) => askWith({ ...given, ...group.context }, group)));
    const failed = ends.find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;

    async function askWith(variables: Work['given'], { texts, targets }: Entities): Promise<void> {
      const answer = await calls.make({ fetch, variables, representations: texts });
      takeEntities(fetch, answer, targets, objects, trouble);
    }
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
    merged += 1;
    fetch.rewriteAnswer?.(data as JsonObject);
    for (const object of objects) merge(object, data as JsonObject);
  }

  function takeEntities(
    fetch: CompiledFetch,
    { data, errors: told = [] }: ServiceAnswer,
    targets: readonly (readonly number[])[],
    objects: readonly JsonObject[],
    trouble: Trouble,
  ): void {
    if (told.length > 0) {
      const places = fetch.walk.places(root);
      report(fetch, { data, errors: told }, trouble, ([, index, ...rest]) => {
        if (index === undefined) return places;
        return (targets[Number(index)] ?? []).map((target) => [...(places[target] ?? []), ...asClient(rest)]);
      });
    }
    if (!data) return;
    merged += 1;
    const { _entities: found } = data;
    if (!Array.isArray(found) || found.length !== targets.length) {
      throw new Error(`${fetch.service} was asked for ${targets.length} entities, and answered something else`);
    }
    for (const [index, entity] of found.entries()) {
      if (!isObject(entity)) continue;
      fetch.rewriteAnswer?.(entity);
      for (const [nth, target] of (targets[index] ?? []).entries()) {
        const object = objects[target];
        if (object) merge(object, isContextual && nth > 0 ? structuredClone(entity) : entity);
      }
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
  for (const { message = `${service} failed`, path, extensions } of told) {
    const places = path ? placesOf(path) : [];
    for (const place of places.length > 0 ? places : [undefined]) {
      errors.push(new GraphQLError(message, { path: place, extensions: { ...extensions, serviceName: service } }));
    }
    explained.push(...placesOf(path ? nullAlong(path, data) : []));
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

const afterAll = async (ends: readonly (Promise<void> | undefined)[], work: () => Promise<void>): Promise<void> => {
  await Promise.all(ends);
  return work();
};
