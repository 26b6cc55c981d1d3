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

/** Choose the type of an answer by what the client accepts; `undefined` when that is nothing that there is. */
export function mediaTypeFor(accept: string | undefined): MediaType | undefined {
  const name = new Negotiator({ headers: { accept: accept ?? '*/*' } }).mediaType([...TYPES]) as
    | MediaType['name']
    | undefined;
  if (!name) return undefined;
  return { name, tellsByStatus: name !== TYPES[0] || !accept?.includes(TYPES[0]) };
}
