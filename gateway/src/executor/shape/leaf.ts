import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  GraphQLString,
  isEnumType,
} from 'graphql';

/** Whether a value that a service sent is one of a type; of custom scalars nobody knows, and everything is. */
export function fits(type: GraphQLLeafType, value: unknown): boolean {
  if (isEnumType(type)) return typeof value === 'string' && type.getValue(value) !== undefined;
  switch (type.name) {
    case GraphQLID.name:
      return typeof value === 'string' || Number.isInteger(value);
    case GraphQLString.name:
      return typeof value === 'string';
    case GraphQLInt.name:
      return typeof value === 'number' && (value | 0) === value; // 32 bits
    case GraphQLFloat.name:
      return typeof value === 'number';
    case GraphQLBoolean.name:
      return typeof value === 'boolean';
    default:
      return true;
  }
}
