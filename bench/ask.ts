/** A GraphQL request to the shop. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Ask the graph something, as anybody would. */
export async function ask<Data>(url: string, { query, variables = {}, headers = {} }: Question): Promise<Data> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(`The shop answered with errors: ${JSON.stringify(errors).slice(0, 2_000)}`);
  return data;
}

/** The header of somebody who is signed in. */
export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
