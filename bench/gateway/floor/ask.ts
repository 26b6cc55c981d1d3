/** Ask a service something: a GraphQL request in JSON, for its answer. */
export type Ask = (service: string, body: string) => Promise<Buffer>;

/** What a service answers that is asked for entities. */
export interface Entities<Entity> {
  readonly _entities: readonly Partial<Entity>[];
}

/** Ask a service for data. */
export async function fetch<Data>(ask: Ask, service: string, query: string, variables = {}): Promise<Data> {
  const answer = await ask(service, JSON.stringify({ query, variables }));
  return (JSON.parse(answer.toString()) as { data: Data }).data;
}
