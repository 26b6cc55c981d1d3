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
beforeEach(async () => {
  accounts = await startAccounts();
});
afterEach(() => accounts.stop());

const ada = { email: 'ada@example.com', password: PASSWORD, firstName: 'Ada', lastName: 'Berg', roles: ['SUPPORT'] };

test('staff are made with roles, each once', async () => {
  const made = succeeded(
    await createStaff(accounts.admin, { ...ada, roles: ['SUPPORT', 'WAREHOUSE', 'SUPPORT'] }),
    'staff',
  );
  expect(made).toMatchObject({
    email: 'ada@example.com',
    roles: ['WAREHOUSE', 'SUPPORT'],
    scopes: ['accounts:read', 'catalog:read', 'pricing:read', 'inventory:read', 'inventory:write', 'reviews:moderate'],
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

test('pages of staff show everybody once, also those who have left', async () => {
  for (const lastName of ['Cho', 'Adler', 'Berg']) await makeStaff(accounts, ['SUPPORT'], { lastName });
  const gone = await makeStaff(accounts, ['SUPPORT'], { lastName: 'Dahl' });
  succeeded(await updateStaff(accounts.admin, { id: gone.id, expectedVersion: 1, isActive: false }), 'staff');
  const query = `query ($after: String) { staffList(first: 3, after: $after) {
    nodes { lastName isActive email } totalCount pageInfo { endCursor hasNextPage }
  } }`;
  interface Listing {
    staffList: {
      nodes: { lastName: string }[];
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
  }
  const { staffList: first } = await must(accounts.admin<Listing>(query));
  const { staffList: second } = await must(accounts.admin<Listing>(query, { after: first.pageInfo.endCursor }));
  expect([...first.nodes, ...second.nodes].map(({ lastName }) => lastName)).toEqual(['Adler', 'Berg', 'Cho', 'Dahl']);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([4, true, false]);
  expect(second.nodes[0]).toMatchObject({ isActive: false, email: gone.email });
  expect(await accounts.statements(() => must(accounts.admin<Listing>(query)))).toBe(3);
});

test('staff are looked up with the scope for it only', async () => {
  const { id } = await makeStaff(accounts, ['SUPPORT']);
  const query = 'query ($id: ID!) { staff(id: $id) { id } staffList { nodes { id } } }';
  expect(await must(accounts.admin(query, { id }))).toEqual({ staff: { id }, staffList: { nodes: [{ id }] } });
  const support = accounts.as({ kind: 'staff', id, scopes: ['accounts:read', 'accounts:write'] });
  const { data, errors } = await support(query, { id });
  expect(data).toEqual({ staff: null, staffList: null });
  expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
});
