import { isObject, type JsonObject, reader } from '../data/json';
import type { Place } from '../data/walk';
import { type DeferredShape, type FieldsShape, fieldsAt, type Shape } from '../shape/shape';

/** A deferred fragment on an object that the client was shown. */
export interface Waiting {
  readonly deferred: DeferredShape;
  readonly object: JsonObject;
  readonly place: Place;
}

/**
 * What is still to come of the objects that a client is shown. Of what is null for it nothing comes, whatever is known.
 * @param shown the same object as the client sees it.
 */
export function waitingIn(shape: FieldsShape, object: JsonObject, shown: unknown, start: Place): Waiting[] {
  const found: Waiting[] = [];
  lookIntoFields(shape, object, shown, start);
  return found;

  function lookIntoFields({ fields, deferred }: FieldsShape, value: JsonObject, seen: unknown, place: Place): void {
    if (!isObject(seen)) return;
    for (const one of deferred) found.push({ deferred: one, object: value, place });
    for (const { shape: inner, from, key } of fields) {
      if (inner && inner.kind !== 'leaf') lookInto(inner, reader(from)(value), reader(key)(seen), [...place, key]);
    }
  }

  function lookInto(inner: Shape, value: unknown, seen: unknown, place: Place): void {
    if (inner.kind === 'leaf') return;
    if (inner.kind === 'list') {
      if (!Array.isArray(value) || !Array.isArray(seen)) return;
      for (const [index, item] of value.entries()) lookInto(inner.item, item, seen[index], [...place, index]);
      return;
    }
    const fields = isObject(value) ? fieldsAt(inner, value) : undefined;
    if (fields && isObject(value)) lookIntoFields(fields, value, seen, place);
  }
}
