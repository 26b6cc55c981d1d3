import { makeCustomer, must, problems, startAccounts, type TestAccounts, type TestPerson } from './fixture';

let accounts: TestAccounts;
const people: TestPerson[] = [];

beforeAll(async () => {
  accounts = await startAccounts();
  for (const [firstName, lastName] of [
    ['Mina', 'Kim'],
    ['Nora', 'Berg'],
    ['Mina', 'Berg'],
    ['Zoë', 'Kimura'],
    ['100%', 'O_Brien'],
  ]) {
    people.push(await makeCustomer(accounts, { firstName, lastName }));
    accounts.clock.advance(1000);
  }
});
afterAll(() => accounts.stop());

interface Listing {
  customers: {
    nodes: { firstName: string; lastName: string }[];
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const LIST = `query ($where: CustomerWhere, $orderBy: PersonOrder! = NAME_ASC, $first: Int! = 100, $after: String) {
  customers(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    nodes { firstName lastName } totalCount pageInfo { hasNextPage endCursor }
  }
}`;

const names = ({ customers }: Listing): string[] =>
  customers.nodes.map(({ firstName, lastName }) => `${firstName} ${lastName}`);

test.each([
  ['NEWEST', ['100% O_Brien', 'Zoë Kimura', 'Mina Berg', 'Nora Berg', 'Mina Kim']],
  ['OLDEST', ['Mina Kim', 'Nora Berg', 'Mina Berg', 'Zoë Kimura', '100% O_Brien']],
  ['NAME_ASC', ['Mina Berg', 'Nora Berg', 'Mina Kim', 'Zoë Kimura', '100% O_Brien']],
  ['NAME_DESC', ['100% O_Brien', 'Zoë Kimura', 'Mina Kim', 'Nora Berg', 'Mina Berg']],
])('pages in order %s show every customer once', async (orderBy, expected) => {
  const seen: string[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await must(accounts.admin<Listing>(LIST, { orderBy, first: 2, after }));
    seen.push(...names(page));
    more = page.customers.pageInfo.hasNextPage;
    after = page.customers.pageInfo.endCursor;
    expect(page.customers.totalCount).toBe(5);
  }
  expect(seen).toEqual(expected);
});

test.each([
  [{ nameContains: 'kim' }, ['Mina Kim', 'Zoë Kimura']],
  [{ nameContains: ' berg  mina ' }, ['Mina Berg']],
  [{ nameContains: "'; DROP TABLE customer; --" }, []],
  [{ nameContains: '100%' }, ['100% O_Brien']],
  [{ createdFrom: '2026-01-01T00:00:01Z', createdUntil: '2026-01-01T00:00:03Z' }, ['Mina Berg', 'Nora Berg']],
  [{ OR: [{ nameContains: 'Nora' }, { nameContains: 'Zoë' }], NOT: { nameContains: 'Berg' } }, ['Zoë Kimura']],
  [{ AND: [{ nameContains: 'Berg' }, { nameContains: 'Nora' }] }, ['Nora Berg']],
  [{ email: 'nobody@example.com' }, []],
  [{ ids: [] }, []],
  [{ ids: null, email: null, AND: null, OR: null, NOT: null }, expect.arrayContaining(['Mina Kim', 'Nora Berg'])],
])('the filter %j finds %j', async (where, expected) => {
  expect(names(await must(accounts.admin<Listing>(LIST, { where })))).toEqual(expected);
});

test('a customer is found by the address, however it is spelt, and by the id', async () => {
  const [mina] = people as [TestPerson];
  for (const where of [{ email: ` ${mina.email.toUpperCase()}` }, { ids: [mina.id, 'nonsense'] }]) {
    expect(names(await must(accounts.admin<Listing>(LIST, { where })))).toEqual(['Mina Kim']);
  }
  const query = 'query ($id: ID!) { customer(id: $id) { email displayName } }';
  expect(await must(accounts.admin(query, { id: mina.id }))).toEqual({
    customer: { email: mina.email, displayName: 'Mina K.' },
  });
  for (const id of ['nonsense', `cus_${'0'.repeat(24)}`, "'; --"]) {
    expect(await must(accounts.admin(query, { id }))).toEqual({ customer: null });
  }
});

test('a filter with too many conditions is refused', async () => {
  const where = { OR: Array.from({ length: 20 }, () => ({ ids: ['a'], email: 'b' })) };
  const { data, errors } = await accounts.admin(LIST, { where });
  expect([data, errors[0]?.extensions?.code]).toEqual([{ customers: null }, 'ACCOUNTS_FILTER_TOO_LARGE']);
});

test.each([
  [{ first: 0 }, ['first OUT_OF_RANGE']],
  [{ first: 101 }, ['first OUT_OF_RANGE']],
  [{ after: 'nonsense' }, ['after INVALID_FORMAT']],
  [{ where: { nameContains: 'x'.repeat(101) } }, ['where.nameContains TOO_LONG']],
  [{ where: { NOT: { ids: Array(101).fill('a') } } }, ['where.NOT.ids TOO_LONG']],
])('the list %j is refused, naming the argument', async (variables, expected) => {
  expect(problems(await accounts.admin(LIST, variables))).toEqual(expected);
});

test('a character that cannot be stored is refused wherever it is sent', async () => {
  for (const where of [{ nameContains: 'a\u0000b' }, { email: 'a\u0000b' }, { ids: ['a\u0000b'] }]) {
    const { errors } = await accounts.admin(LIST, { where });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['INVALID_INPUT']);
  }
});

test('fifty customers cost as many statements as ten, alone and as entities', async () => {
  const ids = people.map(({ id }) => id);
  while (ids.length < 50) ids.push((await makeCustomer(accounts)).id);
  const fields = '{ email displayName addresses { line1 } }';
  const list = (first: number) =>
    must(accounts.admin(`query ($first: Int!) { customers(first: $first) { nodes ${fields} } }`, { first }));
  const entities = (count: number) =>
    must(
      accounts.admin(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer ${fields} } }`, {
        of: ids.slice(0, count).map((id) => ({ __typename: 'Customer', id })),
      }),
    );
  expect(await accounts.statements(() => list(10))).toBe(3);
  expect(await accounts.statements(() => list(50))).toBe(3);
  expect(await accounts.statements(() => entities(10))).toBe(3);
  expect(await accounts.statements(() => entities(50))).toBe(3);
});

test('the names of fifty authors cost one statement', async () => {
  const of = people.map(({ id }) => ({ __typename: 'Customer', id }));
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Customer { displayName } } }';
  expect(await accounts.statements(() => must(accounts.anonymous(query, { of })))).toBe(1);
});
