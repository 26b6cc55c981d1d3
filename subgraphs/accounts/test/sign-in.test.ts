import { createLocalJWKSet, jwtVerify } from 'jose';
import { scopesOf } from '#contracts';
import {
  askSession,
  codes,
  makeCustomer,
  makeStaff,
  must,
  PASSWORD,
  problems,
  publicKeys,
  SHOP,
  startAccounts,
  succeeded,
  type TestAccounts,
  updateStaff,
} from './fixture';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts.stop());

const registration = { email: 'mina@example.com', password: PASSWORD, firstName: 'Mina', lastName: 'Kim' };
const signUp = (input: object) => askSession(accounts.anonymous, 'signUp', { ...registration, ...input });
const signIn = (email: string, password = PASSWORD) => askSession(accounts.anonymous, 'signIn', { email, password });

test('who signs up is signed in, and can sign in again', async () => {
  const session = succeeded(await signUp({ email: ' Nora@Example.com ' }), 'session');
  expect(session.viewer).toEqual({ __typename: 'Customer', id: expect.any(String), email: 'nora@example.com' });
  const again = succeeded(await signIn('NORA@example.com\t'), 'session');
  expect(again.viewer).toEqual(session.viewer);
  expect(new Set([again.accessToken, session.accessToken, again.refreshToken, session.refreshToken]).size).toBe(4);
});

test('the access token is checked with the published keys, and says who it is for ten minutes', async () => {
  const { accessToken, expiresAt, id } = await makeCustomer(accounts);
  const keys = await publicKeys(accounts);
  const { payload } = await jwtVerify(accessToken, createLocalJWKSet(keys), {
    ...SHOP,
    currentDate: accounts.clock.now(),
  });
  expect(payload).toMatchObject({ sub: id, kind: 'customer', sid: expect.stringMatching(/^ses_/) });
  expect(Number(payload.exp) * 1000).toBe(accounts.clock.now().getTime() + 10 * 60_000);
  expect(expiresAt).toBe(new Date(Number(payload.exp) * 1000).toISOString());
  expect(keys.keys).toEqual([
    { kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: 'test', alg: 'EdDSA', use: 'sig' },
  ]);
});

test("staff sign in like customers, and their token carries their roles' scopes", async () => {
  const { email, id } = await makeStaff(accounts, ['WAREHOUSE', 'MERCHANDISER']);
  const { accessToken, viewer } = succeeded(await signIn(email), 'session');
  expect(viewer).toEqual({ __typename: 'Staff', id, email });
  const keys = createLocalJWKSet(await publicKeys(accounts));
  const { payload } = await jwtVerify(accessToken, keys, { ...SHOP, currentDate: accounts.clock.now() });
  expect(payload).toMatchObject({
    sub: id,
    kind: 'staff',
    scopes: scopesOf(['MERCHANDISER', 'WAREHOUSE']),
  });
});

test('a wrong password, an unknown address and nonsense are answered alike', async () => {
  const { email } = await makeCustomer(accounts);
  const answers = await Promise.all([
    signIn(email, 'wrong horse battery'),
    signIn('nobody@example.com'),
    signIn("' OR 1=1; --"),
    signIn(email, ''),
    signIn('', ''),
  ]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ session: null, errors: [{ code: 'WRONG_CREDENTIALS', path: [] }] });
});

test('a password is compared also where there is no account, so that it takes as long', async () => {
  const { email } = await makeCustomer(accounts);
  const before = accounts.comparisons.length;
  expect(codes(await signIn(email, 'wrong horse battery'))).toEqual(['WRONG_CREDENTIALS']);
  expect(codes(await signIn('nobody@example.com'))).toEqual(['WRONG_CREDENTIALS']);
  expect(accounts.comparisons.slice(before)).toEqual([{ hasAccount: true }, { hasAccount: false }]);
});

test('an address is taken for customers and staff alike, however it is spelt', async () => {
  const [{ email }, employee] = [await makeCustomer(accounts), await makeStaff(accounts, ['SUPPORT'])];
  for (const taken of [email, ` ${email.toUpperCase()}`, employee.email]) {
    const answer = await signUp({ email: taken });
    expect(answer).toMatchObject({ session: null, errors: [{ code: 'EMAIL_TAKEN', path: ['input', 'email'] }] });
  }
});

test('of many who sign up with one address at once, one is the customer', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => signUp({ email: 'race@example.com' })));
  const outcomes = answers.map((answer) => codes(answer).join() || 'signed up').sort();
  expect(outcomes).toEqual([...Array(7).fill('EMAIL_TAKEN'), 'signed up']);
  const { customers } = await must(
    accounts.admin<{ customers: { totalCount: number } }>(
      '{ customers(where: { email: "race@example.com" }) { totalCount } }',
    ),
  );
  expect(customers.totalCount).toBe(1);
});

test.each([
  ['qwertyuiop', 'common'],
  ['aaaaaaaaaaaa', 'repetitive'],
  ['weak-one@example.com', 'the address'],
])('the password %s is too weak: it is %s', async (password) => {
  const answer = await signUp({ email: 'weak-one@example.com', password });
  expect(answer).toMatchObject({ session: null, errors: [{ code: 'WEAK_PASSWORD', path: ['input', 'password'] }] });
});

test.each([
  [{ email: 'nobody' }, ['input.email INVALID_FORMAT']],
  [{ email: `${'a'.repeat(300)}@example.com` }, ['input.email INVALID_FORMAT']],
  [{ password: 'too short' }, ['input.password TOO_SHORT']],
  [{ password: 'x'.repeat(201) }, ['input.password TOO_LONG']],
  [{ password: '' }, ['input.password REQUIRED']],
  [{ firstName: '', lastName: ' ' }, ['input.firstName REQUIRED', 'input.lastName INVALID_FORMAT']],
  [{ firstName: 'x'.repeat(101) }, ['input.firstName TOO_LONG']],
  [{ lastName: 'Kim\u0000' }, ['input.lastName INVALID_FORMAT']],
  [{ phone: '030 123' }, ['input.phone INVALID_FORMAT']],
  [{ locale: 'xx' }, ['input.locale OUT_OF_RANGE']],
])('signing up with %j says what is wrong', async (input, expected) => {
  const answer = await accounts.anonymous(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { errors { code } } }',
    {
      input: { ...registration, email: 'other@example.com', ...input },
    },
  );
  expect(problems(answer)).toEqual(expected);
});

test('texts come back as they were given, and what is left out is what the request says', async () => {
  const given = { firstName: "Robert'); DROP TABLE customer;--", lastName: '🦊 "Ō’Brien" \\ %_' };
  const { ask } = await makeCustomer(accounts, given);
  const { me } = await must(ask<{ me: unknown }>('{ me { firstName lastName locale phone displayName } }'));
  expect(me).toEqual({ ...given, locale: 'en', phone: null, displayName: given.firstName });
  const query =
    'mutation ($input: SignUpInput!) { signUp(input: $input) { session { viewer { ... on Customer { locale phone } } } } }';
  const input = { ...registration, email: 'seoul@example.com', phone: '+82212345678' };
  const { signUp: korean } = await must(
    accounts.anonymous<{ signUp: unknown }>(query, { input }, { 'x-locale': 'ko-KR' }),
  );
  expect(korean).toEqual({ session: { viewer: { locale: 'ko', phone: '+82212345678' } } });
});

test('staff who have left cannot sign in, and only who knows the password is told why', async () => {
  const { id, email, version } = await makeStaff(accounts, ['SUPPORT']);
  succeeded(await updateStaff(accounts.admin, { id, expectedVersion: version, isActive: false }), 'staff');
  expect(codes(await signIn(email))).toEqual(['ACCOUNT_INACTIVE']);
  expect(codes(await signIn(email, 'wrong horse battery'))).toEqual(['WRONG_CREDENTIALS']);
});

test('staff who leave while their password is being compared do not get in', async () => {
  const { id, email, version } = await makeStaff(accounts, ['SUPPORT']);
  accounts.afterNextComparison(() => updateStaff(accounts.admin, { id, expectedVersion: version, isActive: false }));
  expect(codes(await signIn(email))).toEqual(['ACCOUNT_INACTIVE']);
});

test('me is the customer, viewer is whoever is signed in, and nobody is null', async () => {
  const query = '{ me { id } viewer { __typename ... on Customer { id } ... on Staff { id roles } } }';
  const [customer, employee] = [await makeCustomer(accounts), await makeStaff(accounts, ['SUPPORT'])];
  expect(await must(customer.ask(query))).toEqual({
    me: { id: customer.id },
    viewer: { __typename: 'Customer', id: customer.id },
  });
  expect(await must(accounts.as({ kind: 'staff', id: employee.id, scopes: [] })(query))).toEqual({
    me: null,
    viewer: { __typename: 'Staff', id: employee.id, roles: ['SUPPORT'] },
  });
  expect(await must(accounts.anonymous(query))).toEqual({ me: null, viewer: null });
});
