import { buildSchema, parse, print, visit } from 'graphql';
import type { Principal } from '#contracts';
import { customer, service, staff } from '#testkit';
import { cart, codes, giftCard, startPromotions, type TestPromotions, vouched } from './fixture';

let promotions: TestPromotions;
beforeAll(async () => {
  promotions = await startPromotions();
});
afterAll(() => promotions.stop());

const INPUTS = {
  discountQuote: ['query', 'DiscountQuoteInput', { ...cart(), giftCardCodes: [] }],
  discountHold: ['mutation', 'DiscountHoldInput', { ...cart(), owner: 'chs_1', giftCards: [], expected: [] }],
  discountConfirm: ['mutation', 'DiscountConfirmInput', { owner: 'chs_2', orderId: 'ord_1' }],
  discountRelease: ['mutation', 'DiscountReleaseInput', { owner: 'chs_3' }],
} as const;

test.each(Object.entries(INPUTS))('%s is for checkout alone', async (name, [kind, type, input]) => {
  const query = `${kind} ($input: ${type}!) { harmless: ${name}(input: $input) { __typename } }`;
  for (const principal of [{ kind: 'anonymous' } as const, customer(), staff('promotions:read', 'promotions:write')]) {
    expect(codes(await promotions.as(principal)(query, { input }))).toEqual(['FORBIDDEN']);
  }
  expect(codes(await promotions.as(service())(query, { input }))).toEqual([]);
});

test('clients see nothing of what is between services', () => {
  const seen = buildSchema(withoutInaccessible(promotions.sdl), { assumeValid: true, assumeValidSDL: true });
  const names = [
    ...Object.keys(seen.getTypeMap()),
    ...Object.keys(seen.getMutationType()?.getFields() ?? {}),
    ...Object.keys(seen.getQueryType()?.getFields() ?? {}),
  ];
  expect(names).toContain('giftCardBalance');
  expect(names.filter((name) => /discount|held|quoted/i.test(name))).toEqual([]);
});

test.each([
  'promotions { totalCount }',
  'promotion(id: "x") { id }',
  'vouchers { totalCount }',
  'voucher(code: "x") { id }',
  'giftCards { totalCount }',
  'giftCard(id: "x") { id }',
])('{ %s } is for staff with promotions:read', async (field) => {
  const codesFor = async (principal: Principal) => codes(await promotions.as(principal)(`{ ${field} }`));
  expect(await codesFor({ kind: 'anonymous' })).toEqual(['UNAUTHENTICATED']);
  expect(await codesFor(customer())).toEqual(['FORBIDDEN']);
  expect(await codesFor(staff('promotions:write', 'catalog:read'))).toEqual(['FORBIDDEN']);
  expect(await codesFor(service())).toEqual(['FORBIDDEN']);
  expect(await codesFor(staff('promotions:read'))).toEqual([]);
});

test('reading promotions does not allow to change them', async () => {
  const query = 'mutation ($input: VoucherUpdateInput!) { voucherUpdate(input: $input) { errors { code } } }';
  const input = { id: 'x', expectedVersion: 1 };
  expect(codes(await promotions.as(staff('promotions:read'))(query, { input }))).toEqual(['FORBIDDEN']);
});

test('who guesses the id of a promotion, a voucher or a gift card by way of another service finds nothing', async () => {
  const { promotionId, voucherId } = await vouched(promotions, 'GUESSED');
  const card = await giftCard(promotions, 100);
  const of = [
    { __typename: 'Promotion', id: promotionId },
    { __typename: 'Voucher', id: voucherId },
    { __typename: 'GiftCard', id: card.id },
  ];
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
  for (const principal of [{ kind: 'anonymous' } as const, customer(), staff('catalog:read'), service()]) {
    const { data, errors } = await promotions.as(principal)<{ _entities: unknown[] }>(query, { of });
    expect([data._entities, errors]).toEqual([[null, null, null], []]);
  }
  const { data } = await promotions.merchandiser<{ _entities: unknown[] }>(query, { of });
  expect(data._entities).toEqual(of.map(({ __typename }) => ({ __typename })));
});

/** A schema as clients are shown it. */
function withoutInaccessible(sdl: string): string {
  const drop = { enter: (node: { directives?: readonly { name: { value: string } }[] }) => isHidden(node) };
  const isHidden = ({ directives = [] }: { directives?: readonly { name: { value: string } }[] }) =>
    directives.some(({ name }) => name.value === 'inaccessible') ? null : undefined;
  return print(
    visit(parse(sdl), {
      SchemaExtension: () => null,
      ObjectTypeDefinition: drop,
      InputObjectTypeDefinition: drop,
      EnumTypeDefinition: drop,
      FieldDefinition: drop,
    }),
  );
}
