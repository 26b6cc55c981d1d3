import { createDemoShop, DEMO_CUSTOMER, DEMO_PASSWORD, DEMO_STAFF } from '#demo';
import { seedDatabase } from '#kit';
import { demoRows } from '../src/demo-rows';
import {
  askSession,
  makeCustomer,
  must,
  PASSWORD,
  startAccounts,
  succeeded,
  type TestAccounts,
  type TestPerson,
} from './fixture';

let accounts: TestAccounts;
let early: TestPerson;
const shop = createDemoShop({ size: 0.05 });
const [, other, another] = [...shop.customers()].map(({ id, email }) => ({ id, email }));

beforeAll(async () => {
  accounts = await startAccounts();
  early = await makeCustomer(accounts, { email: other?.email });
  for (let times = 0; times < 2; times += 1) await seedDatabase(accounts.databaseUrl, demoRows(shop));
});
afterAll(() => accounts.stop());

const signIn = async (credentials: { email: string; password: string }) =>
  succeeded(await askSession(accounts.anonymous, 'signIn', credentials), 'session').viewer;

test('a shop that was seeded twice has everybody once, with their addresses', async () => {
  interface Listing {
    customers: { totalCount: number; nodes: { id: string; addresses: { isDefault: boolean }[] }[] };
    staffList: { totalCount: number };
  }
  const { customers, staffList } = await must(
    accounts.admin<Listing>(
      '{ customers(first: 100) { totalCount nodes { id addresses { isDefault } } } staffList { totalCount } }',
    ),
  );
  expect([customers.totalCount, staffList.totalCount]).toEqual([shop.counts.customers, shop.staff.length]);
  const wanted = new Map([...shop.customers()].map(({ id, addresses }) => [id as string, addresses.length]));
  for (const { id, addresses } of customers.nodes) {
    expect(addresses).toHaveLength(wanted.get(id) ?? 0);
    expect(addresses.map(({ isDefault }) => isDefault)).toEqual(addresses.map((_one, index) => index === 0));
  }
});

test('everybody can sign in with the password the README tells', async () => {
  expect((await signIn(DEMO_CUSTOMER)).__typename).toBe('Customer');
  for (const credentials of Object.values(DEMO_STAFF)) {
    expect(await signIn(credentials)).toMatchObject({ __typename: 'Staff', email: credentials.email });
  }
  expect(await signIn({ email: another?.email ?? '', password: DEMO_PASSWORD })).toMatchObject({ id: another?.id });
});

test('who signed up with an address of the demo shop before keeps it', async () => {
  expect(await signIn({ email: early.email, password: PASSWORD })).toMatchObject({ id: early.id });
});
