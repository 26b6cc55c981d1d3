import { type Ask, staff } from '#testkit';
import { makeMerchandise, setPrice, startPricing, type TestMerchandise, type TestPricing } from './fixture';

let pricing: TestPricing;
const things: TestMerchandise[] = [];

beforeAll(async () => {
  pricing = await startPricing();
  for (let index = 0; index < 50; index += 1) {
    const merchandise = await makeMerchandise(pricing, { taxClass: index % 2 === 0 ? 'standard' : 'reduced' });
    things.push(merchandise);
    await setPrice(pricing, { merchandise, amountMinor: 1000 + index });
  }
});
afterAll(() => pricing.stop());

const LISTING = `query ($products: [_Any!]!, $variants: [_Any!]!) {
  products: _entities(representations: $products) { ... on Product { priceRange { min { amount } max { amount } } } }
  variants: _entities(representations: $variants) { ... on Merchandise {
    price { amount { amount } gross { amount } tax { percent taxClass { name } } compareAt { amount } onSale }
  } }
}`;

/** The statements of a listing page of `length` products and their default variants. */
function listing(length: number): Promise<number> {
  const page = things.slice(0, length);
  const variables = {
    products: page.map(({ productId }) => ({ __typename: 'Product', id: productId })),
    variants: page.map(({ id }) => ({ __typename: 'Merchandise', id })),
  };
  return pricing.statements(async () => {
    const { data, errors } = await pricing.anonymous<{ variants: { price: unknown }[] }>(LISTING, variables);
    expect(errors).toEqual([]);
    expect(data.variants.filter(({ price }) => price !== null)).toHaveLength(length);
  });
}

test('a listing page costs two statements, however long it is: the ranges and the prices', async () => {
  await listing(1); // the price lists are kept for a few seconds
  expect([await listing(10), await listing(50)]).toEqual([2, 2]);
});

test.each([
  [
    'prices',
    'prices(first: $first) { nodes { amount { amount } priceList { code } merchandise { taxation { taxClass { code } } } } }',
    4,
  ],
  ['priceLists', 'priceLists(first: $first) { nodes { code name } totalCount }', 2],
  ['taxClasses', 'taxClasses(first: $first) { nodes { code rates { countryCode } } }', 2],
])('a page of %s costs the same statements whatever its length', async (_what, field, most) => {
  const reader: Ask = pricing.as(staff('pricing:read'));
  const ask = (first: number) =>
    pricing.statements(async () => {
      const { errors } = await reader(`query ($first: Int!) { ${field} }`, { first });
      expect(errors).toEqual([]);
    });
  expect([await ask(2), await ask(50)]).toEqual([most, most]);
});
