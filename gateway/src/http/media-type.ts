import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';

/** The types an answer may have, the one for who takes anything first. */
const TYPES = ['application/json', 'application/graphql-response+json'] as const;

/** What an answer is sent as. */
export interface MediaType {
  readonly name: (typeof TYPES)[number];
  /**
   * Whether a request that is refused is answered with a status that says so. Who wants plain JSON and nothing else may be
   * a client that reads an answer only when its status is 200.
   */
  readonly tellsByStatus: boolean;
}

/** What clients accept is the same over and over. */
const known = new LRUCache<string, { readonly type: MediaType | undefined }>({ max: 100 });

/** Choose the type of an answer by what the client accepts; `undefined` when that is nothing that there is. */
export function mediaTypeFor(accept = ''): MediaType | undefined {
  const found = known.get(accept) ?? { type: choose(accept) };
  known.set(accept, found);
  return found.type;
}

function choose(accept: string): MediaType | undefined {
  const name = new Negotiator({ headers: { accept: accept || '*/*' } }).mediaType([...TYPES]) as
    | MediaType['name']
    | undefined;
  if (!name) return undefined;
  return { name, tellsByStatus: name !== TYPES[0] || !accept.includes(TYPES[0]) };
}
