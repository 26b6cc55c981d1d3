import { createHash } from 'node:crypto';
import { BadRequestError, PersistedQueryNotFoundError } from '../errors';
import type { DocumentStore } from '../plugins/persisted-queries';
import type { GraphqlParams } from './graphql-params';

/** Finds the texts of documents. */
export interface PersistedDocuments {
  /**
   * The text of a request's document: what it sent, or what was sent before under its hash.
   * @throws PersistedQueryNotFoundError, BadRequestError for a hash that is another document's
   */
  textOf(params: GraphqlParams): Promise<string>;
  /** Keep a document that is valid, if its client wants to name it by its hash. */
  keep(params: GraphqlParams): Promise<void>;
}

/** Documents that clients name by their hash, as Apollo's clients do it. */
export function persistedDocuments(store: DocumentStore): PersistedDocuments {
  return {
    async textOf({ query, persistedHash }) {
      if (persistedHash === undefined) return query ?? '';
      if (query === undefined) {
        const text = await store.get(persistedHash);
        if (text === undefined) throw new PersistedQueryNotFoundError();
        return text;
      }
      if (hashOf(query) !== persistedHash)
        throw new BadRequestError('extensions.persistedQuery.sha256Hash is not the hash of the query.');
      return query;
    },
    async keep({ query, persistedHash }) {
      if (query !== undefined && persistedHash !== undefined) await store.set(persistedHash, query);
    },
  };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
