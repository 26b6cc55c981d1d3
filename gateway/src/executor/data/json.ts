/** An object that came as JSON: its keys are whatever somebody called their fields. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object with fields, rather than a list or a leaf. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that every object answers to though nobody gave it such a field. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a field of this name has to be looked for among an object's own. */
export const isInherited = (name: string): boolean => INHERITED.has(name);

/** Make what reads one field of objects; `undefined` where there is none, whatever it is called. */
export const reader = (name: string): ((object: JsonObject) => unknown) =>
  isInherited(name) ? (object) => (Object.hasOwn(object, name) ? object[name] : undefined) : (object) => object[name];

/** A field whose name is not known beforehand; `undefined` where there is none. */
export function ownField(object: JsonObject, name: string): unknown {
  const value = object[name];
  return value === undefined || !isInherited(name) || Object.hasOwn(object, name) ? value : undefined;
}

/** Set a field. A field of the name `__proto__` is one like any other. */
export function setField(object: JsonObject, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}
