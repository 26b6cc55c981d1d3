import { GraphQLError } from 'graphql';

/** Errors without those that are told of a place already, just the same: two fetches may have come to know it. */
export const distinct = (errors: readonly Error[]): readonly Error[] =>
  errors.length < 2
    ? errors
    : [...new Map(errors.map((error) => [isPlaced(error) ? JSON.stringify(error) : error, error])).values()];

const isPlaced = (error: Error): boolean => error instanceof GraphQLError && error.path !== undefined;
