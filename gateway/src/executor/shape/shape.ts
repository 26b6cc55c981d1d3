import type { FieldNode, GraphQLLeafType, GraphQLObjectType } from 'graphql';

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
interface ObjectShape extends Nullable {
  readonly kind: 'object';
  readonly fields: FieldsShape;
}

/** An object that says of which of several types it is. */
export interface AbstractShape extends Nullable {
  readonly kind: 'abstract';
  readonly typeName: string;
  /** What is asked for of a type; `undefined` for one that cannot be here. */
  fieldsOf(typeName: string): FieldsShape | undefined;
  /**
   * Whether an object that says it is a `typeName` is one of which nobody knows what it is: a service that knows an
   * interface as a type told of it, and the service that knows the types has it no more. It is null then.
   */
  isUnresolved(typeName: string): boolean;
}

/** The fields that are asked for of one type of object. */
export interface FieldsShape {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldShape[];
}

/** A field under the name that the client gave it. */
export interface FieldShape {
  readonly key: string;
  readonly name: string;
  /** `undefined` for `__typename`, which is known from the object's type. */
  readonly shape: Shape | undefined;
  /** Where the client asked for it. */
  readonly nodes: readonly FieldNode[];
}
