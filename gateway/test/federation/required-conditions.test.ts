import { type Ask, federate } from '../harness/federation';

// Fields that require others and may be left out, beside fields of their service that are asked for all the same.

interface Tree {
  readonly id: string;
  readonly height?: number;
  readonly soil?: { readonly ph: number; readonly sand: number };
}
const itself = (representation: object) => representation;

const survey = {
  schema: `
    type Query { trees: [Tree!] }
    type Tree @key(fields: "id") { id: ID! height: Int soil: Soil neighbour: Tree }
    type Soil { ph: Int sand: Int }`,
  resolvers: {
    Query: { trees: () => [{ id: '1' }, { id: '2' }] },
    Tree: {
      __resolveReference: itself,
      height: ({ id }: Tree) => 10 * Number(id),
      soil: () => ({ ph: 7, sand: 30 }),
      neighbour: () => ({ id: '3' }),
    },
  },
};

const care = {
  schema: `
    type Tree @key(fields: "id") {
      id: ID!
      height: Int @external
      soil: Soil @external
      owner: String
      shade: Int @requires(fields: "height")
      water: Int @requires(fields: "height soil { sand }")
      lime: Int @requires(fields: "soil { ph }")
    }
    type Soil { ph: Int @external sand: Int @external }`,
  resolvers: {
    Tree: {
      __resolveReference: itself,
      owner: ({ id }: Tree) => `owner ${id}`,
      shade: ({ height }: Tree) => height && height / 2,
      water: ({ height, soil }: Tree) => height && soil && height + soil.sand,
      lime: ({ soil }: Tree) => soil?.ph,
    },
  },
};

let ask: Ask;
beforeAll(() => {
  ask = federate({ survey, care });
});

const BESIDE = '{ trees { owner shade @include(if: $shade) } }';
const AROUND = '{ trees { owner ... @include(if: $shade) { shade } } }';
const ABOVE = '{ trees { owner } ... @include(if: $shade) { trees { shade } } }';

test.each([BESIDE, AROUND, ABOVE])('leaving one out leaves out nothing else: %s', async (text) => {
  const query = `query ($shade: Boolean!) ${text}`;
  const owners = [{ owner: 'owner 1' }, { owner: 'owner 2' }];
  expect(await ask(query, { shade: false })).toMatchObject({ data: { trees: owners }, errors: [] });
  const [first, second] = owners;
  expect(await ask(query, { shade: true })).toEqual({
    data: {
      trees: [
        { ...first, shade: 5 },
        { ...second, shade: 10 },
      ],
    },
    errors: [],
    asked: ['survey', 'care'],
  });
});

test.each([
  [{ water: false, lime: false }, {}],
  [{ water: true, lime: false }, { water: 60 }],
  [{ water: false, lime: true }, { lime: 7 }],
  [
    { water: true, lime: true },
    { water: 60, lime: 7 },
  ],
])('those with different conditions do not need each other: %j', async (variables, more) => {
  const { data, errors } = await ask(
    `query ($water: Boolean!, $lime: Boolean!) {
      trees { neighbour { owner shade water @include(if: $water) ... @skip(if: $lime) { id } lime @include(if: $lime) } }
    }`,
    variables,
  );
  const neighbour = { owner: 'owner 3', shade: 15, ...more, ...(!variables.lime && { id: '3' }) };
  expect({ data, errors }).toEqual({ data: { trees: [{ neighbour }, { neighbour }] }, errors: [] });
});
