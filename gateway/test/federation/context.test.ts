import { type Ask, federate } from '../harness/federation';

// Arguments that nobody gives: they are taken from what their field is in.

const itself = (representation: object) => representation;
const TEAMS: Record<string, { locale: string | null; captains: string[] }> = {
  lions: { locale: 'de', captains: ['Ida', 'Max'] },
  bears: { locale: 'fr', captains: ['Max'] },
  foxes: { locale: null, captains: ['Max'] },
};
type Named = { readonly name: string };

const teams = {
  schema: `
    type Query { teams: [Team!]! clubs: [Club!]! found: [Found!]! }
    union Found = Team | Club
    type Team @key(fields: "name") @context(name: "home") { name: ID! locale: String captains: [[Player!]!] mascot: Mascot }
    type Club @key(fields: "name") @context(name: "home") { name: ID! office: Office captain: Player bus: Bus }
    type Bus @key(fields: "plate") { plate: ID! }
    type Office { locale: String }
    interface Mascot { name: ID! }
    type Animal implements Mascot @key(fields: "name") {
      name: ID!
      cry(loud: Boolean, locale: String @fromContext(field: "$home ... on Team { locale } ... on Club { office { locale } }")): String
    }
    type Player @key(fields: "name") {
      name: ID!
      nick: String
      greeting(
        formal: Boolean
        locale: String @fromContext(field: "$home ... on Team { locale } ... on Club { office { locale } }")
      ): String
    }`,
  resolvers: {
    Query: {
      teams: () => Object.keys(TEAMS).map((name) => ({ name })),
      clubs: () => [{ name: 'united' }, { name: 'rovers' }],
      found: () => [
        { __typename: 'Team', name: 'bears' },
        { __typename: 'Club', name: 'united' },
      ],
    },
    Team: {
      __resolveReference: itself,
      locale: ({ name }: Named) => TEAMS[name]?.locale,
      captains: (team: Named) => [TEAMS[team.name]?.captains.map((name) => ({ name }))],
      mascot: ({ name }: Named) => ({ __typename: 'Animal', name }),
    },
    Club: {
      __resolveReference: itself,
      office: ({ name }: Named) => ({ locale: name === 'united' ? 'it' : 'es' }),
      captain: () => ({ name: 'Max' }),
      bus: () => ({ plate: 'B 1' }),
    },
    Animal: {
      __resolveReference: itself,
      cry: ({ name }: Named, { locale }: { locale?: string }) => `${name}! (${locale})`,
    },
    Player: {
      __resolveReference: itself,
      nick: ({ name }: Named) => `nick of ${name}`,
      greeting({ name }: Named, { formal, locale }: { formal?: boolean; locale?: string }) {
        if (name === 'Max' && locale === 'it') throw new Error('mute');
        return `${name}, ${formal ? 'formally ' : ''}${locale}`;
      },
    },
  },
};

const ages = {
  schema:
    'type Player @key(fields: "name") { name: ID! age: Int } type Team @key(fields: "name") { name: ID! star: Player } type Bus @key(fields: "plate") { plate: ID! driver: Player }',
  resolvers: {
    Player: { __resolveReference: itself, age: () => 30 },
    Team: { __resolveReference: itself, star: () => ({ name: 'Eva' }) },
    Bus: { __resolveReference: itself, driver: () => ({ name: 'Eva' }) },
  },
};

let ask: Ask;
beforeAll(() => {
  ask = federate({ teams, ages });
});

test('one entity that is in several places takes its arguments from each of them, in one request', async () => {
  expect(
    await ask('query ($formal: Boolean) { teams { captains { greeting(formal: $formal) } } }', { formal: true }),
  ).toEqual({
    data: {
      teams: [
        { captains: [[{ greeting: 'Ida, formally de' }, { greeting: 'Max, formally de' }]] },
        { captains: [[{ greeting: 'Max, formally fr' }]] },
        { captains: [[{ greeting: 'Max, formally null' }]] },
      ],
    },
    errors: [],
    asked: ['teams', 'teams'],
  });
});

test('what is around may have several types, and say it at several depths', async () => {
  const { data, errors } = await ask(
    '{ found { ... on Team { captains { greeting age } } ... on Club { captain { name greeting } } } }',
  );
  expect(data).toEqual({
    found: [{ captains: [[{ greeting: 'Max, fr', age: 30 }]] }, { captain: { name: 'Max', greeting: null } }],
  });
  expect(errors).toEqual(['found.1.captain.greeting: mute']);
});

test('what another service puts into something takes its arguments from there as well', async () => {
  const { data } = await ask(
    '{ teams { star { greeting plain: greeting(formal: true) } mascot { ... on Animal { cry } } } }',
  );
  expect(data).toEqual({
    teams: [
      { star: { greeting: 'Eva, de', plain: 'Eva, formally de' }, mascot: { cry: 'lions! (de)' } },
      { star: { greeting: 'Eva, fr', plain: 'Eva, formally fr' }, mascot: { cry: 'bears! (fr)' } },
      { star: { greeting: 'Eva, null', plain: 'Eva, formally null' }, mascot: { cry: 'foxes! (null)' } },
    ],
  });
});

test('what is in one entity is another thing in each place where that entity is', async () => {
  const { data } = await ask('{ clubs { bus { driver { greeting } } } }');
  expect(data).toEqual({
    clubs: [{ bus: { driver: { greeting: 'Eva, it' } } }, { bus: { driver: { greeting: 'Eva, es' } } }],
  });
});

test.each([
  '{ teams { star { nick greeting @include(if: $greeted) } } }',
  '{ teams { star { nick ... @include(if: $greeted) { greeting } } } }',
  '{ teams { star { nick } ... @include(if: $greeted) { star { greeting } } } }',
])('what takes nothing from around it is there also when nothing is taken: %s', async (text) => {
  const query = `query ($greeted: Boolean!) ${text}`;
  const nick = 'nick of Eva';
  expect(await ask(query, { greeted: false })).toEqual({
    data: { teams: [{ star: { nick } }, { star: { nick } }, { star: { nick } }] },
    errors: [],
    asked: ['teams', 'ages', 'teams'],
  });
  const stars = ['de', 'fr', 'null'].map((locale) => ({ star: { nick, greeting: `Eva, ${locale}` } }));
  expect(await ask(query, { greeted: true })).toMatchObject({ data: { teams: stars }, errors: [] });
});
