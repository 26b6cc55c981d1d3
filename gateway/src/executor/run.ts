import { GraphQLError } from 'graphql';
import type { ServiceAnswer } from '#kit';
import { clientName } from '../operations/asked-names';
import { type AskService, callsOf } from './calls';
import type { CompiledFetch, CompiledOperation } from './compile';
import { isObject, type JsonObject, reader } from './data/json';
import type { Place } from './data/walk';
import { complete, isWithin } from './shape/complete';

/** What became of an operation. */
export interface Answer {
  readonly data: JsonObject | null;
  readonly errors: readonly Error[];
}

/** What one operation is run with. */
export interface Run {
  /** The client's variables, to pass on as they came. */
  readonly given: Readonly<Record<string, unknown>>;
  /** The same with defaults in place, to decide what is left out. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is known without asking anybody, by the client's names: the schema, when it is asked for. */
  readonly known?: JsonObject;
  readonly ask: AskService;
}

/** Run an operation: each fetch starts when those have ended that it is made from. What fails costs its own fields only. */
export async function run(
  { fetches, merge, answerFor }: CompiledOperation,
  { given, variables, known, ask }: Run,
): Promise<Answer> {
  const root: JsonObject = { ...known };
  const errors: Error[] = [];
  /** Where something is missing, and an error says why. */
  const explained: Place[] = [];
  const call = callsOf(ask);
  const ends: Promise<void>[] = [];
  for (const fetch of fetches) {
    const { after, conditions } = fetch;
    if (conditions.some(({ variable, is }) => variables[variable] !== is)) ends.push(DONE);
    else
      ends.push(
        after.length === 0
          ? perform(fetch)
          : afterAll(
              after.map((index) => ends[index]),
              () => perform(fetch),
            ),
      );
  }
  await Promise.all(ends);
  const { shape, project } = answerFor(variables);
  const data = project(root);
  if (data) return { data, errors };
  const completed = complete(shape, root, (place) =>
    explained.some((one) => isWithin(one, place) || isWithin(place, one)),
  );
  return { data: completed.data, errors: [...errors, ...completed.errors] };

  async function perform(fetch: CompiledFetch): Promise<void> {
    const objects = fetch.walk.objects(root);
    if (objects.length === 0) return;
    const entities = fetch.represent && groupEqual(objects, fetch.represent);
    if (entities?.size === 0) return;
    try {
      const answer = await call({ fetch, variables: given, representations: entities && [...entities.keys()] });
      if (entities) takeEntities(fetch, answer, [...entities.values()], objects);
      else takeRoot(fetch, answer, objects);
    } catch (error) {
      errors.push(error as Error);
      explained.push(...fetch.walk.places(root));
    }
  }

  function takeRoot(
    fetch: CompiledFetch,
    { data, errors: told = [] }: ServiceAnswer,
    objects: readonly JsonObject[],
  ): void {
    if (told.length > 0) {
      const places = fetch.walk.places(root);
      report(fetch, { data, errors: told }, (path) => places.map((place) => [...place, ...asClient(path)]));
    }
    if (!data) return;
    fetch.rewriteAnswer?.(data as JsonObject);
    for (const object of objects) merge(object, data as JsonObject);
  }

  function takeEntities(
    fetch: CompiledFetch,
    { data, errors: told = [] }: ServiceAnswer,
    targets: readonly (readonly number[])[],
    objects: readonly JsonObject[],
  ): void {
    if (told.length > 0) {
      const places = fetch.walk.places(root);
      report(fetch, { data, errors: told }, ([, index, ...rest]) => {
        if (index === undefined) return places;
        return (targets[Number(index)] ?? []).map((target) => [...(places[target] ?? []), ...asClient(rest)]);
      });
    }
    if (!data) return;
    const { _entities: found } = data;
    if (!Array.isArray(found) || found.length !== targets.length) {
      throw new Error(`${fetch.service} was asked for ${targets.length} entities, and answered something else`);
    }
    for (const [index, entity] of found.entries()) {
      if (!isObject(entity)) continue;
      fetch.rewriteAnswer?.(entity);
      for (const target of targets[index] ?? []) {
        const object = objects[target];
        if (object) merge(object, entity);
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

/** Objects that are the same entity, by what a service is told of it: each is asked for once. Objects are their positions. */
function groupEqual(
  objects: readonly JsonObject[],
  represent: (object: JsonObject) => string | undefined,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, object] of objects.entries()) {
    const text = represent(object);
    if (text === undefined) continue;
    const group = groups.get(text);
    if (group) group.push(index);
    else groups.set(text, [index]);
  }
  return groups;
}
