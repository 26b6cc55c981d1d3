import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet } from 'jose';
import type { Role } from '#contracts';
import {
  type Answer,
  type Ask,
  createTestClock,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createAccounts } from '../src/accounts';
import { createAccessTokens } from '../src/security/access-tokens';
import { createPasswords, type Passwords } from '../src/security/passwords';

/** What access tokens of test shops are issued by and for. */
export const SHOP = { issuer: 'https://agora.example', audience: 'agora' };

/** A password that everybody in a test shop has. */
export const PASSWORD = 'correct horse battery';

/** accounts on a clock of its own, and someone who may do everything with it. */
export interface TestAccounts extends TestSubgraph {
  readonly clock: TestClock;
  readonly admin: Ask;
  /** For every password that was compared, whether there was an account to compare it with. */
  readonly comparisons: { readonly hasAccount: boolean }[];
  /** Do something once, when the next password has been compared and nothing has come of it yet. */
  afterNextComparison(work: () => Promise<unknown>): void;
}

/** Start accounts with nobody in it. */
export async function startAccounts(): Promise<TestAccounts> {
  const clock = createTestClock();
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'test' };
  const accessTokens = await createAccessTokens({ key, retired: { keys: [] }, ...SHOP });
  const comparisons: { hasAccount: boolean }[] = [];
  const pending: (() => Promise<unknown>)[] = [];
  const passwords = watched(createPasswords(), async (hasAccount) => {
    comparisons.push({ hasAccount });
    await pending.shift()?.();
  });
  const accounts = await startTestSubgraph('accounts', (database) =>
    createAccounts({ database, accessTokens, passwords, now: clock.now }),
  );
  // Open all connections now, so that what is asked at once is done at once.
  await Promise.all(Array.from({ length: 10 }, accounts.database.check));
  return {
    ...accounts,
    clock,
    comparisons,
    afterNextComparison: (work) => void pending.push(work),
    admin: accounts.as(staff('accounts:read', 'staff:manage')),
  };
}

function watched(passwords: Passwords, onComparison: (hasAccount: boolean) => Promise<void>): Passwords {
  return {
    ...passwords,
    async matches(password, passwordHash) {
      const isIt = await passwords.matches(password, passwordHash);
      await onComparison(passwordHash !== undefined);
      return isIt;
    },
  };
}

/** The public keys that accounts shows the world. */
export async function publicKeys({ request }: TestAccounts): Promise<JSONWebKeySet> {
  return JSON.parse((await request({ url: '/.well-known/jwks.json', method: 'GET' })).body);
}

/** A session as tests look at it. */
export interface TestSession {
  accessToken: string;
  expiresAt: string;
  refreshToken: string;
  refreshExpiresAt: string;
  viewer: { __typename: string; id: string; email: string };
}

/** An answer of a mutation, by the name of the thing it is about. */
export type Outcome<Name extends string, Thing> = Record<Name, Thing | null> & {
  errors: { code: string; message: string; path: string[] }[];
};

const SESSION = `session {
  accessToken expiresAt refreshToken refreshExpiresAt
  viewer { __typename ... on Customer { id email } ... on Staff { id email } }
} errors { code message path }`;

/** Ask for something that answers with a session. */
export async function askSession(
  ask: Ask,
  mutation: 'signUp' | 'signIn' | 'tokenRefresh' | 'passwordChange',
  input: Record<string, unknown>,
): Promise<Outcome<'session', TestSession>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${SESSION} } }`;
  return (await must(ask<Record<string, Outcome<'session', TestSession>>>(query, { input })))[mutation] as never;
}

/** Somebody who is signed in, and can be asked as. */
export interface TestPerson extends TestSession {
  readonly id: string;
  readonly email: string;
  readonly ask: Ask;
}

/** Make a customer, and sign them up. */
export async function makeCustomer(accounts: TestAccounts, input: Record<string, unknown> = {}): Promise<TestPerson> {
  const registration = { email: newEmail(), password: PASSWORD, firstName: 'Mina', lastName: 'Kim', ...input };
  const session = succeeded(await askSession(accounts.anonymous, 'signUp', registration), 'session');
  const { id, email } = session.viewer;
  return { ...session, id, email, ask: accounts.as({ kind: 'customer', id }) };
}

const newEmail = (): string => `${randomUUID()}@example.com`;

/** A member of staff as tests look at them. */
export interface TestStaff {
  id: string;
  email: string;
  roles: Role[];
  isActive: boolean;
  version: number;
}

const STAFF = 'staff { id email firstName lastName roles scopes isActive version } errors { code message path }';

/** Make a member of staff with some roles. */
export async function makeStaff(accounts: TestAccounts, roles: Role[], input: Record<string, unknown> = {}) {
  const staff = { email: newEmail(), password: PASSWORD, firstName: 'Ada', lastName: 'Berg', roles, ...input };
  return succeeded(await createStaff(accounts.admin, staff), 'staff');
}

/** Ask for a new member of staff. */
export async function createStaff(ask: Ask, input: Record<string, unknown>): Promise<Outcome<'staff', TestStaff>> {
  const query = `mutation ($input: StaffCreateInput!) { staffCreate(input: $input) { ${STAFF} } }`;
  return (await must(ask<{ staffCreate: Outcome<'staff', TestStaff> }>(query, { input }))).staffCreate;
}

/** Ask for a change of a member of staff. */
export async function updateStaff(ask: Ask, input: Record<string, unknown>): Promise<Outcome<'staff', TestStaff>> {
  const query = `mutation ($input: StaffUpdateInput!) { staffUpdate(input: $input) { ${STAFF} } }`;
  return (await must(ask<{ staffUpdate: Outcome<'staff', TestStaff> }>(query, { input }))).staffUpdate;
}

/** The data of an answer without top-level errors. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  const { data, errors } = await asked;
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** The thing that a mutation changed. */
export function succeeded<Name extends string, Thing>(outcome: Outcome<Name, Thing>, name: Name): Thing {
  const thing = outcome[name];
  if (outcome.errors.length > 0 || thing === null) throw new Error(JSON.stringify(outcome));
  return thing;
}

/** The codes of what went wrong. */
export const codes = ({ errors }: { errors: readonly { code: string }[] }): string[] => errors.map(({ code }) => code);

/** The problems of a request's arguments, as `path CODE`. */
export const problems = ({ errors }: Pick<Answer<unknown>, 'errors'>): string[] =>
  errors.flatMap(({ extensions }) => {
    const fields = (extensions?.fields ?? []) as { path: string[]; code: string }[];
    return extensions?.code === 'INVALID_INPUT' ? fields.map(({ path, code }) => `${path.join('.')} ${code}`) : [];
  });
