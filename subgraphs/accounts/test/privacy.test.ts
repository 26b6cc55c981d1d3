import type { Ask } from '#testkit';
import { makeCustomer, makeStaff, must, PASSWORD, startAccounts, type TestAccounts, type TestPerson } from './fixture';

let accounts: TestAccounts;
let mina: TestPerson;
let nora: TestPerson;
let addressId: string;
let employee: { id: string; email: string };

beforeAll(async () => {
  accounts = await startAccounts();
  mina = await makeCustomer(accounts, { phone: '+49301234567' });
  nora = await makeCustomer(accounts, { firstName: 'Nora', lastName: 'Berg' });
  const { addressAdd } = await must(
    mina.ask<{ addressAdd: { address: { id: string } } }>(`mutation { addressAdd(input: {
      recipient: "Mina Kim", line1: "Torstrasse 1", city: "Berlin", countryCode: "DE"
    }) { address { id } } }`),
  );
  addressId = addressAdd.address.id;
  employee = await makeStaff(accounts, ['SUPPORT']);
});
afterAll(() => accounts.stop());

const CUSTOMER = '{ id displayName email firstName lastName locale phone createdAt addresses { id line1 } }';
const ENTITIES = `query ($of: [_Any!]!) { _entities(representations: $of) {
  __typename
  ... on Customer ${CUSTOMER}
  ... on Address { recipient line1 }
  ... on Staff { firstName lastName email roles scopes isActive version }
} }`;

async function entity(ask: Ask, typename: string, id: string): Promise<unknown> {
  const of = [{ __typename: typename, id }];
  return (await must(ask<{ _entities: unknown[] }>(ENTITIES, { of })))._entities[0];
}

/** Those who may not see more of Mina than her public name. */
const others = (): [string, Ask][] => [
  ['nobody', accounts.anonymous],
  ['another customer', nora.ask],
  [
    'staff without the scope',
    accounts.as({ kind: 'staff', id: employee.id, scopes: ['staff:manage', 'reviews:moderate'] }),
  ],
  ['staff with an id like hers', accounts.as({ kind: 'staff', id: mina.id, scopes: [] })],
  ['a service', accounts.as({ kind: 'service', name: 'checkout' })],
];

test('everybody sees the name of a customer, and nothing else', async () => {
  for (const [who, ask] of others()) {
    expect([who, await entity(ask, 'Customer', mina.id)]).toEqual([
      who,
      {
        __typename: 'Customer',
        id: mina.id,
        displayName: 'Mina K.',
        email: null,
        firstName: null,
        lastName: null,
        locale: null,
        phone: null,
        createdAt: null,
        addresses: null,
      },
    ]);
  }
});

test('customers see all of themselves, and so do staff who look after them', async () => {
  const whole = {
    id: mina.id,
    displayName: 'Mina K.',
    email: mina.email,
    firstName: 'Mina',
    lastName: 'Kim',
    locale: 'en',
    phone: '+49301234567',
    createdAt: accounts.clock.now().toISOString(),
    addresses: [{ id: addressId, line1: 'Torstrasse 1' }],
  };
  expect(await must(mina.ask(`{ me ${CUSTOMER} }`))).toEqual({ me: whole });
  expect(await entity(mina.ask, 'Customer', mina.id)).toEqual({ __typename: 'Customer', ...whole });
  const support = accounts.as({ kind: 'staff', id: employee.id, scopes: ['accounts:read'] });
  expect(await entity(support, 'Customer', mina.id)).toEqual({ __typename: 'Customer', ...whole });
  expect(await must(support(`query ($id: ID!) { customer(id: $id) ${CUSTOMER} }`, { id: mina.id }))).toEqual({
    customer: whole,
  });
});

test('an address of somebody else looks like one that is not there, by every path', async () => {
  const query = 'query ($id: ID!) { mine: address(id: $id) { recipient } again: address(id: $id) { line1 } }';
  expect(await must(nora.ask(query, { id: addressId }))).toEqual({ mine: null, again: null });
  expect(await must(nora.ask(query, { id: `adr_${'0'.repeat(24)}` }))).toEqual({ mine: null, again: null });
  for (const [who, ask] of others()) expect([who, await entity(ask, 'Address', addressId)]).toEqual([who, null]);
  expect(await must(mina.ask(query, { id: addressId }))).toEqual({
    mine: { recipient: 'Mina Kim' },
    again: { line1: 'Torstrasse 1' },
  });
  expect(await entity(mina.ask, 'Address', addressId)).toMatchObject({ line1: 'Torstrasse 1' });
});

test('an alias and a batch with oneself in it show no more', async () => {
  const of = [mina, nora, mina].map(({ id }) => ({ __typename: 'Customer', id }));
  const { _entities } = await must(
    nora.ask<{ _entities: unknown[] }>(
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Customer { one: email two: firstName three: addresses { line1 } four: displayName }
      } }`,
      { of },
    ),
  );
  const public_ = { one: null, two: null, three: null, four: 'Mina K.' };
  expect(_entities).toEqual([public_, { one: nora.email, two: 'Nora', three: [], four: 'Nora B.' }, public_]);
});

test('customers and staff without the scope cannot look customers up', async () => {
  const query = 'query ($id: ID!) { customer(id: $id) { id } customers { nodes { id } } }';
  for (const [who, ask] of others()) {
    const { data, errors } = await ask(query, { id: mina.id });
    const code = who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect([who, data, errors.map(({ extensions }) => extensions?.code)]).toEqual([
      who,
      { customer: null, customers: null },
      [code, code],
    ]);
  }
});

test('who signs in sees what is theirs in the same answer, and nothing of others', async () => {
  const query = `mutation ($input: SignInInput!) {
    signIn(input: $input) { session { viewer { ... on Customer ${CUSTOMER} } } errors { code } }
  }`;
  const { signIn } = await must(
    accounts.anonymous<{ signIn: unknown }>(query, { input: { email: mina.email, password: PASSWORD } }),
  );
  expect(signIn).toMatchObject({ session: { viewer: { email: mina.email, addresses: [{ id: addressId }] } } });
  const wrong = { email: mina.email, password: 'wrong horse battery' };
  expect((await must(accounts.anonymous<{ signIn: unknown }>(query, { input: wrong }))).signIn).toEqual({
    session: null,
    errors: [{ code: 'WRONG_CREDENTIALS' }],
  });
});

test('staff know the names of their colleagues, and outsiders do not even know that they are there', async () => {
  const colleague = await entity(
    accounts.as({ kind: 'staff', id: `stf_${'0'.repeat(24)}`, scopes: [] }),
    'Staff',
    employee.id,
  );
  const hidden = { email: null, roles: null, scopes: null, isActive: null, version: null };
  expect(colleague).toEqual({ __typename: 'Staff', firstName: 'Ada', lastName: 'Berg', ...hidden });
  const self = await entity(accounts.as({ kind: 'staff', id: employee.id, scopes: [] }), 'Staff', employee.id);
  expect(self).toMatchObject({ email: employee.email, roles: ['SUPPORT'], isActive: true, version: 1 });
  for (const ask of [accounts.anonymous, mina.ask, accounts.as({ kind: 'customer', id: employee.id })]) {
    expect(await entity(ask, 'Staff', employee.id)).toBeNull();
  }
});

test('secrets are in no type of the graph', () => {
  expect(accounts.sdl).not.toMatch(/hash|secret/i);
});
