import type { TypeConditions } from '../type-conditions';
import { isObject, type JsonObject, ownField, setField } from './json';

/**
 * Puts the fields of `source` into `target`. Objects that both have become one, and so do lists, item by item; what one
 * service does not know another one's answer does not lose.
 *
 * Nothing is copied: what `target` did not have is `source`'s own from then on in both. Two targets may come to share
 * an object like that when a service said the same of both, and what is put into it later is the same for both, too.
 */
export type Merge = (target: JsonObject, source: JsonObject) => void;

/** Make what merges answers of services that may know the same types as interfaces or as types of objects. */
export function mergeFor(types: TypeConditions): Merge {
  return merge;

  function merge(target: JsonObject, source: JsonObject): void {
    for (const name in source) {
      const value = source[name];
      const known = ownField(target, name);
      if (known === undefined || known === null) setField(target, name, value);
      else if (typeof known === 'object') unite(known, value);
      else if (value !== null && (name !== '__typename' || isNarrower(value, known))) setField(target, name, value);
    }
  }

  function unite(known: object, value: unknown): void {
    if (Array.isArray(known)) {
      if (Array.isArray(value)) uniteLists(known, value);
    } else if (isObject(value)) merge(known as JsonObject, value);
  }

  function uniteLists(known: unknown[], items: readonly unknown[]): void {
    for (const [index, item] of items.entries()) {
      const one = known[index];
      if (typeof one === 'object' && one !== null) unite(one, item);
      else if (one === undefined || one === null) known[index] = item;
    }
  }

  /** A service that knows an interface as a type says less than one that knows the types. */
  function isNarrower(said: unknown, known: unknown): boolean {
    return typeof said !== 'string' || typeof known !== 'string' || types.applies(known, said);
  }
}
