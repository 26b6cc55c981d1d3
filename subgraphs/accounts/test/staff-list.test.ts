import { makeStaff, must, startAccounts, succeeded, type TestAccounts, updateStaff } from './fixture';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts.stop());

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
