import type { PartName } from '../../operations/part-names';
import { isObject, type JsonObject, reader } from '../data/json';
import type { Place } from '../data/walk';
import { type FieldsShape, fieldsAt, type Shape } from '../shape/shape';

/** Somebody who asked for a value. */
interface Asking {
  /** Nothing for who wants it at once. */
  readonly part: PartName | undefined;
  readonly shape: Shape | undefined;
}

/**
 * Which part of an answer tells what is at a place: the first of those that asked for it. Where it is null, or nobody asked,
 * it is the one of what is above it.
 */
export function partAt(fields: FieldsShape, root: JsonObject, place: Place): PartName | undefined {
  let askings: readonly Asking[] = [{ part: undefined, shape: { kind: 'object', isNullable: true, fields } }];
  let value: unknown = root;
  for (const step of place) {
    const inner = askings.flatMap((asking) => stepInto(asking, value, step));
    if (inner.length === 0) break;
    askings = inner.map(({ asking }) => asking);
    value = inner[0]?.value;
  }
  return askings[0]?.part;
}

function stepInto(
  { part, shape }: Asking,
  value: unknown,
  step: string | number,
): { readonly asking: Asking; readonly value: unknown }[] {
  if (typeof step === 'number') {
    if (shape?.kind !== 'list' || !Array.isArray(value)) return [];
    return [{ asking: { part, shape: shape.item }, value: value[step] }];
  }
  if (shape?.kind !== 'object' && shape?.kind !== 'abstract') return [];
  if (!isObject(value)) return [];
  const fields = fieldsAt(shape, value);
  if (!fields) return [];
  const own = fields.fields.find(({ key }) => key === step);
  const deferred = fields.deferred.flatMap((one) => stepInto(one, value, step));
  return own ? [{ asking: { part, shape: own.shape }, value: reader(own.from)(value) }, ...deferred] : deferred;
}
