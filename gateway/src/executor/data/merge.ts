import { isInherited, isObject, type JsonObject, setField } from './json';

/**
 * Put the fields of `source` into `target`. Objects that both have become one, and so do lists, item by item; what
 * one service does not know another one's answer does not lose.
 *
 * Nothing is copied: what `target` did not have is `source`'s own from then on in both. Two targets may come to share
 * an object like that when a service said the same of both, and what is put into it later is the same for both, too.
 */
export function merge(target: JsonObject, source: JsonObject): void {
  for (const name in source) {
    const value = source[name];
    const known = isInherited(name) && !Object.hasOwn(target, name) ? undefined : target[name];
    if (known === undefined || known === null) setField(target, name, value);
    else if (typeof known === 'object' && typeof value === 'object' && value !== null) unite(known, value);
    else if (value !== null) setField(target, name, value);
  }
}

function unite(known: object, value: object): void {
  if (Array.isArray(known)) {
    if (Array.isArray(value)) uniteLists(known, value);
  } else if (isObject(value)) merge(known as JsonObject, value);
}

function uniteLists(known: unknown[], items: readonly unknown[]): void {
  for (const [index, item] of items.entries()) {
    const one = known[index];
    if (typeof one === 'object' && one !== null && typeof item === 'object' && item !== null) unite(one, item);
    else if (one === undefined || one === null) known[index] = item;
  }
}
