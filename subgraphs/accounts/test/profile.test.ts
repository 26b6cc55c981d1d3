import {
  codes,
  makeCustomer,
  must,
  type Outcome,
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

const UPDATE = `mutation ($input: ProfileUpdateInput!) { profileUpdate(input: $input) {
  customer { firstName lastName locale phone } errors { code path }
} }`;

test('customers change what they like, and what is left out stays', async () => {
  const { ask } = await makeCustomer(accounts, { phone: '+82212345678' });
  const update = async (input: object) =>
    succeeded(
      (await must(ask<{ profileUpdate: Outcome<'customer', unknown> }>(UPDATE, { input }))).profileUpdate,
      'customer',
    );
  const changed = { firstName: '민아 🦊', lastName: "O'Brien", locale: 'ko', phone: '+82212345678' };
  expect(await update({ firstName: '민아 🦊', lastName: "O'Brien", locale: 'ko' })).toEqual(changed);
  expect(await update({ firstName: null, phone: null })).toEqual({ ...changed, phone: null });
  expect(await update({})).toEqual({ ...changed, phone: null });
});

test('changes of different fields at once are both kept', async () => {
  const { ask } = await makeCustomer(accounts);
  await Promise.all([{ firstName: 'Nora' }, { lastName: 'Berg' }].map((input) => must(ask(UPDATE, { input }))));
  const { me } = await must(ask<{ me: unknown }>('{ me { firstName lastName } }'));
  expect(me).toEqual({ firstName: 'Nora', lastName: 'Berg' });
});

test('a customer who is gone is not found', async () => {
  const gone = accounts.as({ kind: 'customer', id: `cus_${'0'.repeat(24)}` });
  const { profileUpdate } = await must(
    gone<{ profileUpdate: Outcome<'customer', unknown> }>(UPDATE, { input: { firstName: 'Nora' } }),
  );
  expect([codes(profileUpdate), profileUpdate.errors[0]?.path]).toEqual([['NOT_FOUND'], []]);
  expect(await must(gone('{ me { id } }'))).toEqual({ me: null });
});

test.each([
  [{ firstName: ' ' }, ['input.firstName INVALID_FORMAT']],
  [{ lastName: '' }, ['input.lastName REQUIRED']],
  [{ locale: 'de' }, ['input.locale OUT_OF_RANGE']],
  [{ phone: '12345' }, ['input.phone INVALID_FORMAT']],
])('the change %j is refused, naming the field', async (input, expected) => {
  const { ask } = await makeCustomer(accounts);
  expect(problems(await ask(UPDATE, { input }))).toEqual(expected);
});
