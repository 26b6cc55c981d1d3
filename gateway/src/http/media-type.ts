import { LRUCache } from 'lru-cache';
import Negotiator from 'negotiator';
import { takesParts } from './multipart';

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

/** What a client accepts. */
interface Accepted {
  /** Of an answer that is given at once; `undefined` when it takes nothing that there is. */
  readonly type: MediaType | undefined;
  /** Whether it takes an answer in parts. */
  readonly inParts: boolean;
}

/** What clients accept is the same over and over. */
const known = new LRUCache<string, Accepted>({
  max: 100,
  memoMethod: read,
});

/** Read what a client accepts. */
export const acceptedBy = (accept = ''): Accepted => known.memo(accept);

/** What is sent to who takes nothing that there is, to say so, and to who takes parts only, when there are none. */
export const FALLBACK: MediaType = { name: 'application/json', tellsByStatus: true };

function read(given: string): Accepted {
  const accept = given.toLowerCase();
  const inParts = takesParts(accept);
  return { type: choose(accept) ?? (inParts ? FALLBACK : undefined), inParts };
}

function choose(accept: string): MediaType | undefined {
  const name = new Negotiator({ headers: { accept: accept || '*/*' } }).mediaType([...TYPES]) as
    | MediaType['name']
    | undefined;
  if (!name) return undefined;
  return { name, tellsByStatus: name !== TYPES[0] || !accept.includes(TYPES[0]) };
}
