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

/** Puts what was said about one field into `target`, of which something may be known. */
export type MergeField = (target: JsonObject, name: string, known: unknown, said: unknown) => void;

/** Make what merges fields of services that may know the same types as interfaces or as types of objects. */
export function mergeFor(types: TypeConditions): MergeField {
  return mergeField;

  function mergeField(target: JsonObject, name: string, known: unknown, said: unknown): void {
    if (said === undefined) return;
    if (known === undefined || known === null) setField(target, name, said);
    else if (typeof known === 'object') unite(known, said);
    else if (said !== null && (name !== '__typename' || isNarrower(said, known))) setField(target, name, said);
  }

  function merge(target: JsonObject, source: JsonObject): void {
    for (const name in source) mergeField(target, name, ownField(target, name), source[name]);
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
