import { askSession, makeCustomer, PASSWORD, startAccounts, type TestAccounts } from './fixture';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts.stop());

test('the others are told of a new customer, and of nobody who could not sign up', async () => {
  const { id, email } = await makeCustomer(accounts, { locale: 'ko' });
  const again = { email, password: PASSWORD, firstName: 'Mina', lastName: 'Kim' };
  expect((await askSession(accounts.anonymous, 'signUp', again)).errors).toMatchObject([{ code: 'EMAIL_TAKEN' }]);
  expect(await accounts.emitted()).toMatchObject([
    { name: 'accounts.customer-registered.v1', key: id, payload: { customerId: id, email, locale: 'ko' } },
  ]);
});
