import type { GraphQLFormattedError } from 'graphql';
import { DEMO_CUSTOMER, DEMO_STAFF } from '#demo';

/** What the gateway answered. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly GraphQLFormattedError[];
  readonly headers: Headers;
}

/** Someone in front of the shop. */
export type Ask = <Data = Record<string, never>>(
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answer<Data>>;

/** Where the programs of the shop under test answer, by name. */
export function shopUrls(): Readonly<Record<string, string>> {
  const { urls } = JSON.parse(process.env.TEST_SHOP ?? '{}') as { urls?: Record<string, string> };
  if (!urls) throw new Error('The shop under test was not started: run these tests with npm test.');
  return urls;
}

/** Ask the gateway at `url`, with an access token or as nobody in particular. */
export function askAt(url: string, token?: string): Ask {
  return async (query, variables = {}, headers = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await answer.json()) as { data: never; errors?: GraphQLFormattedError[] };
    return { status: answer.status, data, errors, headers: answer.headers };
  };
}

/** Ask as nobody in particular. */
export const anybody: Ask = (query, variables, headers) => askAt(gateway())(query, variables, headers);

/** Sign in and ask as that person. */
export async function signIn(
  email: string,
  password: string,
  url = gateway(),
): Promise<Ask & { refreshToken: string }> {
  const { data, errors } = await askAt(url)<{
    signIn: { session: { accessToken: string; refreshToken: string } | null; errors: unknown[] };
  }>(
    `mutation ($input: SignInInput!) { signIn(input: $input) { session { accessToken refreshToken } errors { code } } }`,
    { input: { email, password } },
  );
  const session = data?.signIn?.session;
  if (!session) throw new Error(`${email} could not sign in: ${JSON.stringify([data, errors])}`);
  return Object.assign(askAt(url, session.accessToken), { refreshToken: session.refreshToken });
}

/** Sign in as the demo shop's customer. */
export const demoCustomer = (url?: string) => signIn(DEMO_CUSTOMER.email, DEMO_CUSTOMER.password, url);

/** Sign in as the demo shop's staff of a role. */
export const demoStaff = (role: keyof typeof DEMO_STAFF, url?: string) =>
  signIn(DEMO_STAFF[role].email, DEMO_STAFF[role].password, url);

const gateway = (): string => shopUrls().gateway ?? '';

/** The answer's data, when nothing in it went wrong. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, errors } = await asked;
  const outcomes = Object.values(data ?? {}) as ({ errors?: unknown[] } | null)[];
  const problems = [...errors, ...outcomes.flatMap((outcome) => outcome?.errors ?? [])];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return data;
}

/** The codes of an answer's errors, in alphabetical order. */
export const codes = ({ errors }: Answer<unknown>): string[] =>
  errors.map(({ extensions }) => String(extensions?.code)).sort();
