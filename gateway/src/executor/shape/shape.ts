import type { GraphQLInterfaceType, GraphQLLeafType, GraphQLObjectType } from 'graphql';
import type { PartName } from '../../operations/part-names';
import type { JsonObject } from '../data/json';

/** What an operation asks for, as the answer is written: fragments are gone, and every field is there once. */
export type Shape = LeafShape | ListShape | ObjectShape | AbstractShape;

/** Anything may be null, or it may not. */
interface Nullable {
  readonly isNullable: boolean;
}

/** A scalar or an enum. */
export interface LeafShape extends Nullable {
  readonly kind: 'leaf';
  readonly type: GraphQLLeafType;
}

/** A list. */
interface ListShape extends Nullable {
  readonly kind: 'list';
  readonly item: Shape;
}

/** An object whose type is known beforehand. */
export interface ObjectShape extends Nullable {
  readonly kind: 'object';
  readonly fields: FieldsShape;
}

/** An object that says of which of several types it is. */
export interface AbstractShape extends Nullable {
  readonly kind: 'abstract';
  readonly typeName: string;
  /**
   * What is asked for of an object that says it is a `typeName`; `undefined` for one that cannot be here. A service that
   * knows an interface as a type says its name, or nothing, and nobody may have been asked for more. That will do unless
   * what is asked for depends on the type: then it is `unresolved`, because the service that knows it has it no more.
   */
  fieldsOf(typeName: unknown): FieldsShape | 'unresolved' | undefined;
}

/** The fields that are asked for of one type of object, or of all that have an interface. */
export interface FieldsShape {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly fields: readonly FieldShape[];
  /** What is asked for of the same object, and comes later. */
  readonly deferred: readonly DeferredShape[];
}

/** A deferred fragment. */
export interface DeferredShape {
  readonly part: PartName;
  /** Of the object that it is about; its type may not be known yet. */
  readonly shape: ObjectShape | AbstractShape;
}

/** What is asked for of an object that is there; nothing if that cannot be said. */
export function fieldsAt(
  shape: ObjectShape | AbstractShape,
  { __typename: name }: JsonObject,
): FieldsShape | undefined {
  if (shape.kind === 'object') return shape.fields;
  const fields = shape.fieldsOf(name);
  return fields === 'unresolved' ? undefined : fields;
}

/** A field under the name that the client gave it. */
export interface FieldShape {
  readonly key: string;
  /** The name under which services were asked for it. */
  readonly from: string;
  readonly name: string;
  /** `undefined` for `__typename`, which is known from the object's type. */
  readonly shape: Shape | undefined;
}
