import { scopesOf } from '#contracts';
import {
  codes,
  createStaff,
  makeCustomer,
  makeStaff,
  must,
  PASSWORD,
  problems,
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

const ada = { email: 'ada@example.com', password: PASSWORD, firstName: 'Ada', lastName: 'Berg', roles: ['SUPPORT'] };

test('staff are made with roles, each once', async () => {
  const made = succeeded(
    await createStaff(accounts.admin, { ...ada, roles: ['SUPPORT', 'WAREHOUSE', 'SUPPORT'] }),
    'staff',
  );
  expect(made).toMatchObject({
    email: 'ada@example.com',
    roles: ['WAREHOUSE', 'SUPPORT'],
    scopes: scopesOf(['WAREHOUSE', 'SUPPORT']),
    isActive: true,
    version: 1,
  });
});

test('an address that is taken and a password that is weak are refused', async () => {
  const { email } = await makeCustomer(accounts);
  expect(await createStaff(accounts.admin, { ...ada, email })).toMatchObject({
    staff: null,
    errors: [{ code: 'EMAIL_TAKEN' }],
  });
  expect(codes(await createStaff(accounts.admin, { ...ada, password: 'password123' }))).toEqual(['WEAK_PASSWORD']);
});

test.each([
  [{ roles: [] }, ['input.roles REQUIRED']],
  [{ email: 'ada' }, ['input.email INVALID_FORMAT']],
  [{ password: 'short' }, ['input.password TOO_SHORT']],
  [{ firstName: '' }, ['input.firstName REQUIRED']],
])('staff with %j are refused, naming the field', async (input, expected) => {
  const query = 'mutation ($input: StaffCreateInput!) { staffCreate(input: $input) { errors { code } } }';
  expect(problems(await accounts.admin(query, { input: { ...ada, ...input } }))).toEqual(expected);
});

test('who saw another version is told of the conflict, and who is not there is not found', async () => {
  const { id, version } = await makeStaff(accounts, ['SUPPORT']);
  const saved = succeeded(
    await updateStaff(accounts.admin, { id, expectedVersion: version, firstName: 'Eda' }),
    'staff',
  );
  expect(saved).toMatchObject({ firstName: 'Eda', lastName: 'Berg', roles: ['SUPPORT'], version: 2 });
  expect(await updateStaff(accounts.admin, { id, expectedVersion: version, firstName: 'Ida' })).toMatchObject({
    staff: null,
    errors: [{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
  });
  const nobody = { id: `stf_${'0'.repeat(24)}`, expectedVersion: 1 };
  expect(await updateStaff(accounts.admin, nobody)).toMatchObject({
    errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
  });
});

test('of two who change the same version at once, the second is told of the conflict', async () => {
  const { id, version } = await makeStaff(accounts, ['SUPPORT']);
  const answers = await Promise.all(
    ['Eda', 'Ida'].map((firstName) => updateStaff(accounts.admin, { id, expectedVersion: version, firstName })),
  );
  expect(answers.map((answer) => codes(answer).join()).sort()).toEqual(['', 'VERSION_CONFLICT']);
});

test('staff are looked up with the scope for it only', async () => {
  accounts.clock.advance(1000);
  const { id } = await makeStaff(accounts, ['SUPPORT']);
  const query = 'query ($id: ID!) { staff(id: $id) { id } staffList(orderBy: NEWEST, first: 1) { nodes { id } } }';
  expect(await must(accounts.admin(query, { id }))).toEqual({ staff: { id }, staffList: { nodes: [{ id }] } });
  const support = accounts.as({ kind: 'staff', id, scopes: ['accounts:read', 'accounts:write'] });
  const { data, errors } = await support(query, { id });
  expect(data).toEqual({ staff: null, staffList: null });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});
