import { createLocalJWKSet, jwtVerify } from 'jose';
import { scopesOf } from '#contracts';
import { createStore } from '../src/store';
import {
  askSession,
  codes,
  makeCustomer,
  makeStaff,
  must,
  type Outcome,
  PASSWORD,
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

const DAY = 24 * 60 * 60_000;
const refresh = (refreshToken: string) => askSession(accounts.anonymous, 'tokenRefresh', { refreshToken });
const signIn = async (email: string) =>
  succeeded(await askSession(accounts.anonymous, 'signIn', { email, password: PASSWORD }), 'session');

async function signOut(refreshToken: string, everywhere = false) {
  const query = 'mutation ($input: SignOutInput!) { signOut(input: $input) { endedSessions errors { code path } } }';
  const input = { refreshToken, everywhere };
  return (await must(accounts.anonymous<{ signOut: Outcome<'endedSessions', number> }>(query, { input }))).signOut;
}

test('a refresh token is exchanged for new tokens of the same session', async () => {
  const first = await makeCustomer(accounts);
  accounts.clock.advance(60_000);
  const second = succeeded(await refresh(first.refreshToken), 'session');
  expect(second.viewer).toEqual(first.viewer);
  expect(second.refreshToken).not.toBe(first.refreshToken);
  expect(Date.parse(second.refreshExpiresAt) - Date.parse(first.refreshExpiresAt)).toBe(60_000);
  const keys = createLocalJWKSet(await publicKeys(accounts));
  const claims = await Promise.all(
    [first, second].map(({ accessToken }) =>
      jwtVerify(accessToken, keys, { ...SHOP, currentDate: accounts.clock.now() }),
    ),
  );
  expect(claims[1]?.payload.sid).toBe(claims[0]?.payload.sid);
  expect(codes(await refresh(second.refreshToken))).toEqual([]);
});

test('a token that was exchanged before ends its session, whoever comes with it, and no other session', async () => {
  const { refreshToken: stolen, email } = await makeCustomer(accounts);
  const elsewhere = await signIn(email);
  const { refreshToken: latest } = succeeded(await refresh(stolen), 'session');
  const reused = await refresh(stolen);
  expect(reused).toMatchObject({ session: null, errors: [{ code: 'TOKEN_REUSED', path: ['input', 'refreshToken'] }] });
  expect(codes(await refresh(latest))).toEqual(['SESSION_ENDED']);
  expect(codes(await refresh(stolen))).toEqual(['TOKEN_REUSED']);
  expect(codes(await refresh(elsewhere.refreshToken))).toEqual([]);
});

test('of twenty who exchange one token at once, one wins; the token was in many hands, so the session has ended', async () => {
  const { refreshToken } = await makeCustomer(accounts);
  const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(refreshToken)));
  const outcomes = answers.map((answer) => codes(answer).join() || 'exchanged').sort();
  expect(outcomes).toEqual([...Array(19).fill('TOKEN_REUSED'), 'exchanged']);
  const winner = answers.find(({ session }) => session)?.session?.refreshToken ?? '';
  expect(codes(await refresh(winner))).toEqual(['SESSION_ENDED']);
});

test.each(['', 'nonsense', "' OR 1=1; --", '🦊'])('%j is not a refresh token', async (token) => {
  expect(codes(await refresh(token))).toEqual(['TOKEN_INVALID']);
  expect(codes(await signOut(token))).toEqual(['TOKEN_INVALID']);
});

test('a refresh token is good for thirty days', async () => {
  const [early, late] = [await makeCustomer(accounts), await makeCustomer(accounts)];
  accounts.clock.advance(30 * DAY - 1);
  expect(codes(await refresh(early.refreshToken))).toEqual([]);
  accounts.clock.advance(1);
  expect(codes(await refresh(late.refreshToken))).toEqual(['TOKEN_EXPIRED']);
});

test('signing out ends the session, once', async () => {
  const { refreshToken, email } = await makeCustomer(accounts);
  const elsewhere = await signIn(email);
  expect(await signOut(refreshToken)).toEqual({ endedSessions: 1, errors: [] });
  expect(codes(await refresh(refreshToken))).toEqual(['SESSION_ENDED']);
  expect(await signOut(refreshToken)).toEqual({ endedSessions: 0, errors: [] });
  expect(codes(await refresh(elsewhere.refreshToken))).toEqual([]);
});

test('signing out everywhere ends all sessions of one person, and needs a token that is still good', async () => {
  const [mina, nora] = [await makeCustomer(accounts), await makeCustomer(accounts)];
  const elsewhere = await signIn(mina.email);
  expect(await signOut(mina.refreshToken)).toMatchObject({ endedSessions: 1 });
  expect(await signOut(mina.refreshToken, true)).toMatchObject({
    endedSessions: null,
    errors: [{ code: 'SESSION_ENDED' }],
  });
  const third = await signIn(mina.email);
  expect(await signOut(third.refreshToken, true)).toEqual({ endedSessions: 2, errors: [] });
  expect(codes(await refresh(elsewhere.refreshToken))).toEqual(['SESSION_ENDED']);
  expect(codes(await refresh(nora.refreshToken))).toEqual([]);
});

test('signing out with a token that was exchanged is a reuse, and ends the session', async () => {
  const { refreshToken } = await makeCustomer(accounts);
  const { refreshToken: latest } = succeeded(await refresh(refreshToken), 'session');
  expect(codes(await signOut(refreshToken))).toEqual(['TOKEN_REUSED']);
  expect(codes(await refresh(latest))).toEqual(['SESSION_ENDED']);
});

test('signing out everywhere and exchanging tokens at once leave no session behind, and nobody waits for ever', async () => {
  const { refreshToken, email } = await makeCustomer(accounts);
  const sessions = await Promise.all(Array.from({ length: 5 }, () => signIn(email)));
  const [, ...exchanged] = await Promise.all([
    signOut(refreshToken, true),
    ...sessions.map((session) => refresh(session.refreshToken)),
  ]);
  const latest = exchanged.map(({ session }, index) => session?.refreshToken ?? sessions[index]?.refreshToken ?? '');
  for (const token of latest) expect(codes(await refresh(token))).toEqual(['SESSION_ENDED']);
});

test('staff who leave lose their sessions', async () => {
  const { id, email, version } = await makeStaff(accounts, ['SUPPORT']);
  const { refreshToken } = await signIn(email);
  const left = succeeded(await updateStaff(accounts.admin, { id, expectedVersion: version, isActive: false }), 'staff');
  expect(codes(await refresh(refreshToken))).toEqual(['SESSION_ENDED']);
  succeeded(await updateStaff(accounts.admin, { id, expectedVersion: left.version, isActive: true }), 'staff');
  expect(codes(await refresh(refreshToken))).toEqual(['SESSION_ENDED']);
  expect((await signIn(email)).viewer.id).toBe(id);
});

test('a new role counts from the next exchange on', async () => {
  const { id, email, version } = await makeStaff(accounts, ['SUPPORT']);
  const { refreshToken } = await signIn(email);
  succeeded(await updateStaff(accounts.admin, { id, expectedVersion: version, roles: ['WAREHOUSE'] }), 'staff');
  const { accessToken } = succeeded(await refresh(refreshToken), 'session');
  const keys = createLocalJWKSet(await publicKeys(accounts));
  const { payload } = await jwtVerify(accessToken, keys, { ...SHOP, currentDate: accounts.clock.now() });
  expect(payload.scopes).toEqual(scopesOf(['WAREHOUSE']));
});

test('what has expired is forgotten, and what goes on is not', async () => {
  const [idle, busy] = [await makeCustomer(accounts), await makeCustomer(accounts)];
  accounts.clock.advance(20 * DAY);
  const { refreshToken } = succeeded(await refresh(busy.refreshToken), 'session');
  accounts.clock.advance(11 * DAY);
  expect(codes(await refresh(idle.refreshToken))).toEqual(['TOKEN_EXPIRED']);
  const store = createStore(accounts.database);
  await store.forgetExpired(accounts.clock.now());
  await store.close();
  expect(codes(await refresh(idle.refreshToken))).toEqual(['TOKEN_INVALID']);
  expect(codes(await refresh(busy.refreshToken))).toEqual(['TOKEN_INVALID']);
  expect(codes(await refresh(refreshToken))).toEqual([]);
});
