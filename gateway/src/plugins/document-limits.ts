import { GraphQLError, type ValidationRule } from 'graphql';
import { measure, type OperationSize } from '../document/size';
import { DocumentTooLargeError } from '../errors';

/** Tokens of a document; the parser stops there. */
export const MAX_TOKENS = 4_000;

/** What one operation may ask for at most: well above what any page needs, well below what hurts. */
export const OPERATION_LIMITS: OperationSize = { levels: 20, fields: 3_000, aliases: 100, rootFields: 20 };

const NAMES: Record<keyof OperationSize, string> = {
  levels: 'levels',
  fields: 'fields',
  aliases: 'aliases',
  rootFields: 'root fields',
};

/** Refuse operations above `limits`, as part of validation, which is done once for each document. */
export function limitOperations(limits: OperationSize = OPERATION_LIMITS): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const size = measure(context.getDocument(), operation);
      for (const key of Object.keys(NAMES) as (keyof OperationSize)[]) {
        if (size[key] <= limits[key]) continue;
        const fault = new DocumentTooLargeError(NAMES[key], limits[key]);
        context.reportError(new GraphQLError(fault.message, { nodes: operation, originalError: fault }));
      }
      return false;
    },
  });
}
