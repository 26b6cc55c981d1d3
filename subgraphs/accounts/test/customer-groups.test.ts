import { type Answer, service, staff } from '#testkit';
import { makeCustomer, must, problems, startAccounts, type TestAccounts, type TestPerson } from './fixture';

let accounts: TestAccounts;
let mina: TestPerson;

beforeAll(async () => {
  accounts = await startAccounts();
  mina = await makeCustomer(accounts);
});
afterAll(() => accounts.stop());

const SET = `mutation ($input: CustomerGroupsSetInput!) {
  customerGroupsSet(input: $input) { customer { id groups } errors { code path } }
}`;
const PROFILE = 'query ($id: ID!) { customerProfile(id: $id) { id email firstName lastName groups } }';

const faults = ({ errors }: Answer<unknown>) => errors.map(({ extensions }) => extensions?.code);

const keeper = () => accounts.as(staff('accounts:read', 'accounts:write'));

test('staff put a customer into groups, each once, and services that sell know of it', async () => {
  const input = { customerId: mina.id, groups: ['wholesale', 'friends', 'wholesale'] };
  const groups = ['friends', 'wholesale'];
  expect(await must(keeper()(SET, { input }))).toEqual({
    customerGroupsSet: { customer: { id: mina.id, groups }, errors: [] },
  });
  expect(await must(accounts.as(service('checkout'))(PROFILE, { id: mina.id }))).toEqual({
    customerProfile: { id: mina.id, email: mina.email, firstName: 'Mina', lastName: 'Kim', groups },
  });
  await must(keeper()(SET, { input: { customerId: mina.id, groups: [] } }));
  expect(await must(accounts.as(service('checkout'))(PROFILE, { id: mina.id }))).toMatchObject({
    customerProfile: { groups: [] },
  });
});

test('a customer who is not there is said to be missing, and has no profile', async () => {
  const id = `cus_${'0'.repeat(24)}`;
  expect(await must(keeper()(SET, { input: { customerId: id, groups: [] } }))).toEqual({
    customerGroupsSet: { customer: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }] },
  });
  expect(await must(accounts.as(service('checkout'))(PROFILE, { id }))).toEqual({ customerProfile: null });
});

test('a group is a word, and there are not too many of them', async () => {
  const many = Array.from({ length: 21 }, (_, index) => `group-${index}`);
  for (const [groups, code] of [
    [['Not a word'], 'INVALID_FORMAT'],
    [many, 'TOO_LONG'],
  ]) {
    const answer = await keeper()(SET, { input: { customerId: mina.id, groups } });
    expect(problems(answer)).toEqual([`input.groups ${code}`]);
  }
});

test('nobody else sets groups or sees them, not even of themselves', async () => {
  const input = { customerId: mina.id, groups: ['wholesale'] };
  for (const ask of [mina.ask, accounts.as(staff('accounts:read')), accounts.as(service('checkout'))]) {
    expect(faults(await ask(SET, { input }))).toEqual(['FORBIDDEN']);
  }
  expect(faults(await mina.ask('{ me { ... on Customer { groups } } }'))).toEqual(['FORBIDDEN']);
  expect(faults(await mina.ask(PROFILE, { id: mina.id }))).toEqual(['FORBIDDEN']);
});
