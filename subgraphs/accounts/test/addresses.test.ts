import {
  codes,
  makeCustomer,
  must,
  type Outcome,
  problems,
  startAccounts,
  succeeded,
  type TestAccounts,
  type TestPerson,
} from './fixture';

let accounts: TestAccounts;
beforeAll(async () => {
  accounts = await startAccounts();
});
afterAll(() => accounts.stop());

interface TestAddress {
  id: string;
  line1: string;
  isDefault: boolean;
}

type Mutation = 'addressAdd' | 'addressUpdate' | 'addressRemove' | 'addressSetDefault';

const HOME = { recipient: 'Mina Kim', line1: 'Torstrasse 1', city: 'Berlin', postalCode: '10119', countryCode: 'DE' };

const documentOf = (mutation: Mutation): string =>
  `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) {
    address { id recipient company line1 line2 city region postalCode countryCode phone isDefault }
    errors { code path }
  } }`;

async function change(person: Pick<TestPerson, 'ask'>, mutation: Mutation, input: object) {
  const asked = person.ask<Record<Mutation, Outcome<'address', TestAddress>>>(documentOf(mutation), { input });
  return (await must(asked))[mutation];
}

const add = async (person: TestPerson, line1: string, isDefault = false): Promise<TestAddress> => {
  accounts.clock.advance(1000);
  return succeeded(await change(person, 'addressAdd', { ...HOME, line1, isDefault }), 'address');
};

/** A customer's addresses in their order, the default one with a star. */
async function book({ ask }: TestPerson): Promise<string[]> {
  const { me } = await must(ask<{ me: { addresses: TestAddress[] } }>('{ me { addresses { line1 isDefault } } }'));
  return me.addresses.map(({ line1, isDefault }) => (isDefault ? `*${line1}` : line1));
}

test('the first address is the default, until another one is made it', async () => {
  const mina = await makeCustomer(accounts);
  await add(mina, 'first');
  const second = await add(mina, 'second');
  expect(await book(mina)).toEqual(['*first', 'second']);
  await add(mina, 'third', true);
  expect(await book(mina)).toEqual(['*third', 'second', 'first']);
  succeeded(await change(mina, 'addressSetDefault', { id: second.id }), 'address');
  expect(await book(mina)).toEqual(['*second', 'third', 'first']);
});

test('when the default address goes, the one added last takes its place', async () => {
  const mina = await makeCustomer(accounts);
  const first = await add(mina, 'first');
  await add(mina, 'second');
  const third = await add(mina, 'third');
  const gone = succeeded(await change(mina, 'addressRemove', { id: first.id }), 'address');
  expect(gone).toMatchObject({ id: first.id, line1: 'first' });
  expect(await book(mina)).toEqual(['*third', 'second']);
  succeeded(await change(mina, 'addressRemove', { id: third.id }), 'address');
  expect(await book(mina)).toEqual(['*second']);
  expect(codes(await change(mina, 'addressRemove', { id: third.id }))).toEqual(['NOT_FOUND']);
});

test('what is left out of a change stays, and null empties what may be empty', async () => {
  const mina = await makeCustomer(accounts);
  const { id } = await add(mina, 'first');
  const full = { company: 'Agora 🦊', line2: "c/o O'Brien; --", region: 'Berlin', phone: '+49301234567' };
  expect(succeeded(await change(mina, 'addressUpdate', { id, ...full }), 'address')).toEqual({
    id,
    ...HOME,
    ...full,
    line1: 'first',
    isDefault: true,
  });
  const emptied = { id, company: null, line2: null, recipient: null, city: '서울', countryCode: 'KR' };
  expect(succeeded(await change(mina, 'addressUpdate', emptied), 'address')).toMatchObject({
    company: null,
    line2: null,
    region: 'Berlin',
    recipient: 'Mina Kim',
    city: '서울',
    countryCode: 'KR',
  });
});

test('nobody changes an address of somebody else: it is not there', async () => {
  const [mina, nora] = [await makeCustomer(accounts), await makeCustomer(accounts)];
  const { id } = await add(mina, 'first');
  for (const [mutation, input] of [
    ['addressUpdate', { line1: 'mine now' }],
    ['addressSetDefault', {}],
    ['addressRemove', {}],
  ] as const) {
    const theirs = await change(nora, mutation, { id, ...input });
    const nowhere = await change(nora, mutation, { id: `adr_${'0'.repeat(24)}`, ...input });
    expect(theirs).toEqual(nowhere);
    expect(theirs).toEqual({ address: null, errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] });
  }
  expect(await book(mina)).toEqual(['*first']);
  expect(await book(nora)).toEqual([]);
});

test('staff keep no address book, and nobody without a sign-in does', async () => {
  const staff = accounts.as({
    kind: 'staff',
    id: `stf_${'0'.repeat(24)}`,
    scopes: ['accounts:read', 'accounts:write'],
  });
  for (const [ask, code] of [
    [staff, 'FORBIDDEN'],
    [accounts.anonymous, 'UNAUTHENTICATED'],
  ] as const) {
    const { data, errors } = await ask(documentOf('addressAdd'), { input: HOME });
    expect([data, errors[0]?.extensions?.code]).toEqual([{ addressAdd: null }, code]);
  }
});

test('addresses that are added at once are all there, and one of them is the default', async () => {
  const mina = await makeCustomer(accounts);
  const lines = Array.from({ length: 8 }, (_none, index) => `line ${index}`);
  await Promise.all(
    lines.map(async (line1) =>
      succeeded(await change(mina, 'addressAdd', { ...HOME, line1, isDefault: true }), 'address'),
    ),
  );
  const all = await book(mina);
  expect(all.map((line) => line.replace('*', '')).sort()).toEqual(lines);
  expect(all.filter((line) => line.startsWith('*'))).toEqual([all[0]]);
});

test('a customer keeps fifty addresses and no more, also when two are added at once', async () => {
  const mina = await makeCustomer(accounts);
  for (let index = 0; index < 49; index += 1) await add(mina, `line ${index}`);
  const answers = await Promise.all([1, 2].map(() => change(mina, 'addressAdd', HOME)));
  expect(answers.map((answer) => codes(answer).join()).sort()).toEqual(['', 'LIMIT_REACHED']);
  expect(await book(mina)).toHaveLength(50);
});

test.each([
  [{ line1: '' }, ['input.line1 REQUIRED']],
  [{ city: '\n' }, ['input.city INVALID_FORMAT']],
  [{ recipient: 'x'.repeat(201) }, ['input.recipient TOO_LONG']],
  [{ postalCode: '1'.repeat(21) }, ['input.postalCode TOO_LONG']],
  [{ countryCode: 'de' }, ['input.countryCode INVALID_FORMAT']],
  [{ countryCode: 'XX' }, ['input.countryCode INVALID_FORMAT']],
  [{ phone: '0', company: '' }, ['input.phone INVALID_FORMAT', 'input.company REQUIRED']],
])('an address with %j is refused, naming the field', async (input, expected) => {
  const mina = await makeCustomer(accounts);
  const answer = await mina.ask(documentOf('addressAdd'), { input: { ...HOME, ...input } });
  expect(problems(answer).sort()).toEqual(expected.sort());
  expect(await book(mina)).toEqual([]);
});

test('an address book is shown as far as was asked for', async () => {
  const mina = await makeCustomer(accounts);
  for (const line of ['first', 'second', 'third']) await add(mina, line);
  const { me } = await must(mina.ask<{ me: unknown }>('{ me { addresses(first: 2) { line1 } } }'));
  expect(me).toEqual({ addresses: [{ line1: 'first' }, { line1: 'third' }] });
  expect(problems(await mina.ask('{ me { addresses(first: 101) { line1 } } }'))).toEqual(['first OUT_OF_RANGE']);
});
