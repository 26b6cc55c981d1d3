import { GraphQLError } from 'graphql';
import { isObject, type JsonObject, reader, setField } from '../data/json';
import type { Place } from '../data/walk';
import { fits } from './leaf';
import type { FieldShape, FieldsShape, Shape } from './shape';

/** An answer as the client asked for it. */
export interface Completed {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLError[];
}

/** The code of what is wrong with an answer though no service says so. */
const INVALID_ANSWER = 'INVALID_SUBGRAPH_ANSWER';

/**
 * Complete an answer as the specification says: what is null where it may not be takes with it what it is in, and is told
 * with its place, unless `isExplained` says that an error about that is known. Careful and slow: `project` does the same
 * for answers with which nothing is wrong.
 * @param start where the object is, for one that is a part of an answer.
 */
export function complete(
  shape: FieldsShape,
  object: JsonObject,
  isExplained: (place: Place) => boolean,
  start: Place = [],
): Completed {
  const errors: GraphQLError[] = [];
  const place = [...start];
  const data = completeFields(shape, object);
  return { data: data ?? null, errors };

  /** @returns `undefined` for an object that cannot be, because something in it may not be null. */
  function completeFields({ type, fields }: FieldsShape, object: JsonObject): JsonObject | undefined {
    const completed: JsonObject = {};
    for (const field of fields) {
      place.push(field.key);
      const value = field.shape ? completeField(type.name, field, field.shape, object) : type.name;
      place.pop();
      if (value === undefined) return undefined;
      setField(completed, field.key, value);
    }
    return completed;
  }

  function completeField(parent: string, field: FieldShape, shape: Shape, object: JsonObject): unknown {
    const value = completeValue(shape, reader(field.from)(object), field.name);
    if (value !== null || shape.isNullable) return value;
    fail(`Cannot return null for non-nullable field ${parent}.${field.name}.`);
    return undefined;
  }

  /** @returns null for what is null or wrong, whether it may be or not. */
  function completeValue(shape: Shape, value: unknown, name: string): unknown {
    if (value === null || value === undefined) return null;
    switch (shape.kind) {
      case 'leaf':
        if (fits(shape.type, value)) return shape.type.name === 'ID' ? String(value) : value;
        return fail(`${shape.type.name} cannot represent what a service sent for it.`);
      case 'list':
        if (Array.isArray(value)) return completeList(shape.item, value, name);
        return fail('Expected a list, and a service sent something else.');
      case 'object':
        if (isObject(value)) return completeFields(shape.fields, value) ?? null;
        return fail('Expected an object, and a service sent something else.');
      case 'abstract': {
        if (!isObject(value)) return fail('Expected an object, and a service sent something else.');
        const fields = shape.fieldsOf(value.__typename);
        if (fields === 'unresolved') return null;
        if (fields) return completeFields(fields, value) ?? null;
        return fail(`A service sent something else than a ${shape.typeName}.`);
      }
    }
  }

  function completeList(item: Shape, values: readonly unknown[], name: string): unknown[] | null {
    const completed: unknown[] = [];
    for (const [index, one] of values.entries()) {
      place.push(index);
      const value = completeValue(item, one, name);
      if (value === null && !item.isNullable) {
        fail(`Cannot return null for a non-nullable item of the list ${name}.`);
        place.pop();
        return null;
      }
      place.pop();
      completed.push(value);
    }
    return completed;
  }

  function fail(message: string): null {
    const latest = errors.at(-1)?.path; // whatever was told of what is in here was told last
    const isKnown = (latest && isWithin(place, latest)) || isExplained(place);
    if (!isKnown) errors.push(new GraphQLError(message, { path: [...place], extensions: { code: INVALID_ANSWER } }));
    return null;
  }
}

/** Whether a place is another one or lies in it. */
export const isWithin = (outer: Place, place: Place): boolean => outer.every((step, index) => place[index] === step);
