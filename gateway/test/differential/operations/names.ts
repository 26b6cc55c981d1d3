import { type GraphQLField, isLeafType, isObjectType } from 'graphql';
import type { Choose } from './chooser';

/**
 * Names that clients may give to fields. Objects of JavaScript answer to some of them, some are those of keys and of what
 * other fields are made from, and some are what engines themselves may use.
 */
const ALIASES: readonly string[] = [
  'a',
  'b',
  'id',
  'sku',
  'isVisible',
  '__typename',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'data',
  '_entities',
  'representations',
  'e0',
];

/** A field that is asked for. */
interface Asked {
  readonly parent: object;
  /** The field with its arguments. */
  readonly call: string;
  readonly field: Pick<GraphQLField<unknown, unknown>, 'type'>;
}

/** Gives names to fields, so that fields of one name at one place are one. */
export interface Names {
  /** A name for a field at a place, which is the names on the way to it. */
  nameFor(place: string, asked: Asked & { readonly fieldName: string }, choose: Choose): string;
}

/** Begin without names. */
export function createNames(): Names {
  const taken = new Map<string, Asked[]>();
  return {
    nameFor(place, { fieldName, ...asked }, choose) {
      const alias = choose(2) === 0 ? fieldName : (ALIASES[choose(ALIASES.length)] ?? fieldName);
      for (let count = 1; ; count += 1) {
        const name = count === 1 ? alias : `${alias}_${count}`;
        const key = `${place} ${name}`;
        const others = taken.get(key) ?? [];
        if (others.some((other) => isConflict(asked, other))) continue;
        taken.set(key, [...others, asked]);
        return name;
      }
    },
  };
}

/** Fields of types that no object has both of may share a name when what comes of them looks the same. */
function isConflict(one: Asked, other: Asked): boolean {
  const neverMeet = one.parent !== other.parent && isObjectType(one.parent) && isObjectType(other.parent);
  const looksSame = String(one.field.type) === String(other.field.type);
  if (neverMeet && looksSame && isLeafType(one.field.type)) return false;
  return one.call !== other.call || !looksSame;
}
