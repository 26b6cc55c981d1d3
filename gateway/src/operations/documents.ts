import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { AppError } from '#kit/edge';
import { parseInOneByte } from '../document/one-byte';
import { DocumentTooLargeError, InvalidDocumentError } from '../errors';
import { limitOperations, MAX_TOKENS, OPERATION_LIMITS } from '../plugins/document-limits';
import { deferRules } from './defer-rules';
import { oneATurn } from './one-a-turn';

/** Documents of one graph, by their text. */
export interface Documents {
  /**
   * Parse and validate a document, each once. Many new ones at a time do not keep others waiting.
   * @throws InvalidDocumentError with all that is wrong with it, DocumentTooLargeError
   */
  read(text: string): Promise<DocumentNode>;
}

/** How much memory a parsed document takes for each character of its text, in bytes, about: it was measured. */
const WEIGHT = 90;

/** Those of the specification, and what one operation may ask for at most. */
const RULES: readonly ValidationRule[] = [...specifiedRules, ...deferRules, limitOperations()];

/**
 * Make the {@link Documents} of a graph.
 * @param maxMiB how much memory those may take that are remembered, about.
 */
export function documentsOf(schema: GraphQLSchema, { maxMiB }: { maxMiB: number }): Documents {
  const known = new LRUCache<string, DocumentNode | AppError>({
    maxSize: Math.ceil(maxMiB * 2 ** 20),
    sizeCalculation: (_document, text) => (text.length + 1) * WEIGHT,
    memoMethod: look,
  });
  const turn = oneATurn();

  function look(text: string): DocumentNode | AppError {
    try {
      const document = parseInOneByte(text, { maxTokens: MAX_TOKENS });
      const problems = validate(schema, document, RULES);
      return problems.length > 0 ? new InvalidDocumentError('GRAPHQL_VALIDATION_FAILED', problems) : document;
    } catch (error) {
      if (error instanceof GraphQLError) return new InvalidDocumentError('GRAPHQL_PARSE_FAILED', [error]);
      // It is nested so deeply that whoever reads it runs out of stack.
      if (error instanceof RangeError) return new DocumentTooLargeError('levels', OPERATION_LIMITS.levels);
      throw error;
    }
  }

  return {
    async read(text) {
      if (!known.has(text)) await turn();
      const found = known.memo(text);
      if (found instanceof AppError) throw found;
      return found;
    },
  };
}
