import {
  askSession,
  codes,
  makeCustomer,
  makeStaff,
  PASSWORD,
  problems,
  startAccounts,
  succeeded,
  type TestAccounts,
} from './fixture';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts.stop());

const NEW = 'staple battery horse';
const signIn = (email: string, password: string) => askSession(accounts.anonymous, 'signIn', { email, password });
const refresh = (refreshToken: string) => askSession(accounts.anonymous, 'tokenRefresh', { refreshToken });

test('a new password ends all sessions but the one it is answered with', async () => {
  const { ask, id, email, refreshToken } = await makeCustomer(accounts);
  const elsewhere = succeeded(await signIn(email, PASSWORD), 'session');
  const { refreshToken: next, viewer } = succeeded(
    await askSession(ask, 'passwordChange', { currentPassword: PASSWORD, newPassword: NEW }),
    'session',
  );
  expect(viewer).toEqual({ __typename: 'Customer', id, email });
  expect(codes(await refresh(refreshToken))).toEqual(['SESSION_ENDED']);
  expect(codes(await refresh(elsewhere.refreshToken))).toEqual(['SESSION_ENDED']);
  expect(codes(await refresh(next))).toEqual([]);
  expect(codes(await signIn(email, PASSWORD))).toEqual(['WRONG_CREDENTIALS']);
  expect(codes(await signIn(email, NEW))).toEqual([]);
});

test('staff change theirs in the same way', async () => {
  const { id, email } = await makeStaff(accounts, ['SUPPORT']);
  const ask = accounts.as({ kind: 'staff', id, scopes: [] });
  succeeded(await askSession(ask, 'passwordChange', { currentPassword: PASSWORD, newPassword: NEW }), 'session');
  expect(codes(await signIn(email, NEW))).toEqual([]);
});

test('who does not know the current password changes nothing', async () => {
  const { ask, email, refreshToken } = await makeCustomer(accounts);
  const answer = await askSession(ask, 'passwordChange', { currentPassword: 'wrong', newPassword: NEW });
  expect(answer).toMatchObject({
    session: null,
    errors: [{ code: 'WRONG_PASSWORD', path: ['input', 'currentPassword'] }],
  });
  expect(codes(await refresh(refreshToken))).toEqual([]);
  expect(codes(await signIn(email, PASSWORD))).toEqual([]);
});

test('the new password must not be easy to guess', async () => {
  const { ask, email } = await makeCustomer(accounts);
  for (const newPassword of ['password123', email]) {
    const answer = await askSession(ask, 'passwordChange', { currentPassword: PASSWORD, newPassword });
    expect(answer).toMatchObject({ errors: [{ code: 'WEAK_PASSWORD', path: ['input', 'newPassword'] }] });
  }
  const short = await ask(
    'mutation { passwordChange(input: { currentPassword: "x", newPassword: "y" }) { errors { code } } }',
  );
  expect(problems(short)).toEqual(['input.newPassword TOO_SHORT']);
});

test('of two who change one password at once, one does', async () => {
  const { ask, email } = await makeCustomer(accounts);
  const wanted = ['first horse battery', 'second horse battery'];
  const answers = await Promise.all(
    wanted.map((newPassword) => askSession(ask, 'passwordChange', { currentPassword: PASSWORD, newPassword })),
  );
  expect(answers.map((answer) => codes(answer).join()).sort()).toEqual(['', 'WRONG_PASSWORD']);
  const winner = wanted[answers.findIndex(({ session }) => session)] ?? '';
  expect(codes(await signIn(email, winner))).toEqual([]);
});

test('a password that is replaced while it is being compared opens nothing', async () => {
  const { ask, email } = await makeCustomer(accounts);
  accounts.afterNextComparison(() =>
    askSession(ask, 'passwordChange', { currentPassword: PASSWORD, newPassword: NEW }),
  );
  expect(codes(await signIn(email, PASSWORD))).toEqual(['WRONG_CREDENTIALS']);
  expect(codes(await signIn(email, NEW))).toEqual([]);
});

test('signing in and changing the password at once leave no session of the old password behind', async () => {
  const { ask, email } = await makeCustomer(accounts);
  const [, ...answers] = await Promise.all([
    askSession(ask, 'passwordChange', { currentPassword: PASSWORD, newPassword: NEW }),
    ...Array.from({ length: 6 }, () => signIn(email, PASSWORD)),
  ]);
  const opened = answers.flatMap(({ session }) => session ?? []);
  for (const { refreshToken } of opened) expect(codes(await refresh(refreshToken))).toEqual(['SESSION_ENDED']);
});
