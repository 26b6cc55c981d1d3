import { LRUCache } from 'lru-cache';
import { createWatch, type Logger, type Redis } from '#kit/edge';

/** Keeps the texts of documents by their hash. Never rejects: what is not to be had is not known. */
export interface DocumentStore {
  get(hash: string): Promise<string | undefined>;
  set(hash: string, text: string): Promise<void>;
}

/** How long Redis keeps a document, in seconds. */
const KEPT = 7 * 24 * 60 * 60;
/** How much text a gateway keeps by itself, in characters. */
const OWN_SPACE = 20_000_000;

/**
 * Where documents are kept that clients name by their hash. Each gateway keeps those it uses, and Redis, if there is
 * one, those of all; while it is away, a client is asked to send the document along, as it is for a new one.
 */
export function persistDocuments(redis: Redis | undefined, log: Logger): DocumentStore {
  const own = new LRUCache<string, string>({ maxSize: OWN_SPACE, sizeCalculation: (text) => text.length });
  const watch = createWatch('the store of persisted documents', log);

  async function ask<Answer>(question: (store: Redis) => Promise<Answer>): Promise<Answer | undefined> {
    if (redis?.status !== 'ready') return undefined;
    try {
      const answer = await question(redis);
      watch.answered();
      return answer;
    } catch (error) {
      watch.failed(error);
      return undefined;
    }
  }

  return {
    async get(hash) {
      const known = own.get(hash);
      if (known) return known;
      const text = (await ask((store) => store.getex(nameOf(hash), 'EX', KEPT))) ?? undefined;
      if (text) own.set(hash, text);
      return text;
    },
    async set(hash, text) {
      own.set(hash, text);
      await ask((store) => store.set(nameOf(hash), text, 'EX', KEPT));
    },
  };
}

const nameOf = (hash: string): string => `gateway:apq:${hash}`;
