import { codes, makeStaff, startAccounts, succeeded, type TestAccounts, updateStaff } from './fixture';

let accounts: TestAccounts;
beforeEach(async () => {
  accounts = await startAccounts();
});
afterEach(() => accounts.stop());

test('the last active admin cannot go', async () => {
  const only = await makeStaff(accounts, ['ADMIN', 'SUPPORT']);
  for (const change of [{ isActive: false }, { roles: ['SUPPORT'] }]) {
    expect(codes(await updateStaff(accounts.admin, { id: only.id, expectedVersion: 1, ...change }))).toEqual([
      'LAST_ADMIN',
    ]);
  }
  const second = await makeStaff(accounts, ['ADMIN']);
  succeeded(await updateStaff(accounts.admin, { id: only.id, expectedVersion: 1, roles: ['SUPPORT'] }), 'staff');
  expect(codes(await updateStaff(accounts.admin, { id: second.id, expectedVersion: 1, isActive: false }))).toEqual([
    'LAST_ADMIN',
  ]);
});

test('of admins who all go at once, one stays', async () => {
  const admins = [];
  for (let index = 0; index < 5; index += 1) admins.push(await makeStaff(accounts, ['ADMIN']));
  const answers = await Promise.all(
    admins.map(({ id, version }) => updateStaff(accounts.admin, { id, expectedVersion: version, isActive: false })),
  );
  expect(answers.map((answer) => codes(answer).join()).sort()).toEqual(['', '', '', '', 'LAST_ADMIN']);
});
