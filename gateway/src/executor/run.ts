import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ServiceAnswer } from '#kit';
import { type AskService, callsOf } from './calls';
import type { CompiledFetch, CompiledOperation } from './compile';
import { isObject, type JsonObject } from './data/json';
import { merge } from './data/merge';
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
  { fetches, answerFor }: CompiledOperation,
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
      for (const error of told)
        report(fetch, error, error.path ? places.map((place) => [...place, ...(error.path ?? [])]) : []);
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
      const placesOf = ([, index, ...rest]: Place) =>
        (targets[Number(index)] ?? []).map((target) => [...(places[target] ?? []), ...rest]);
      for (const error of told) report(fetch, error, error.path ? placesOf(error.path) : []);
      if (told.some(({ path }) => path === undefined)) explained.push(...places);
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

  /** Tell the client what a service told: once for each place where it matters. */
  function report({ service }: CompiledFetch, error: GraphQLFormattedError, places: readonly Place[]): void {
    const { message = `${service} failed`, extensions } = error;
    for (const path of places.length > 0 ? places : [undefined]) {
      errors.push(new GraphQLError(message, { path, extensions: { ...extensions, serviceName: service } }));
      if (path) explained.push(path);
    }
  }
}

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
