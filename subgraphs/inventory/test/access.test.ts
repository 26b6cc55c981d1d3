import { buildSchema, type GraphQLSchema, parse, print, visit } from 'graphql';
import { customer, service, staff } from '#testkit';
import { codes, newKey, reserve, startInventory, stocked, type TestInventory, type TestLevel } from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const COMMANDS = {
  reservationSet: `reservationSet(input: { owner: "x", channel: "eu", expiresInSeconds: 1,
    lines: [{ merchandiseId: "x", quantity: 1 }] }) { errors { code } }`,
  reservationRelease: 'reservationRelease(input: { owner: "x" }) { errors { code } }',
  reservationCommit: `reservationCommit(input: { owner: "x", orderId: "x",
    lines: [{ merchandiseId: "x", quantity: 1 }] }) { errors { code } }`,
};

test.each(Object.entries(COMMANDS))('%s is for checkout alone', async (_name, field) => {
  for (const principal of [
    { kind: 'anonymous' } as const,
    customer(),
    staff(),
    staff('inventory:read', 'inventory:write', 'staff:manage'),
  ]) {
    const ask = inventory.as(principal);
    expect(codes(await ask(`mutation { ${field} }`))).toEqual(['FORBIDDEN']);
    expect(codes(await ask(`mutation { harmless: ${field} }`))).toEqual(['FORBIDDEN']);
  }
  expect(codes(await inventory.as(service())(`mutation { ${field} }`))).toEqual([]);
});

test('clients see nothing of reservations in the schema', () => {
  const seen = schemaOfClients(inventory.sdl);
  const names = [...Object.keys(seen.getTypeMap()), ...Object.keys(seen.getMutationType()?.getFields() ?? {})];
  expect(names).toContain('stockAdjust');
  expect(names.filter((name) => /reserv/i.test(name))).toEqual([]);
});

test.each([
  'warehouses { totalCount }',
  'warehouse(code: "near") { code }',
  'stockLevels { totalCount }',
  'movements { totalCount }',
])('{ %s } is for staff with inventory:read', async (field) => {
  const codesFor = async (principal: Parameters<typeof inventory.as>[0]) =>
    codes(await inventory.as(principal)(`{ ${field} }`));
  expect(await codesFor({ kind: 'anonymous' })).toEqual(['UNAUTHENTICATED']);
  expect(await codesFor(customer())).toEqual(['FORBIDDEN']);
  expect(await codesFor(staff('inventory:write', 'catalog:read'))).toEqual(['FORBIDDEN']);
  expect(await codesFor(service())).toEqual(['FORBIDDEN']);
  expect(await codesFor(staff('inventory:read'))).toEqual([]);
});

test('reading stock does not allow to change it', async () => {
  const input = {
    ...{ merchandiseId: 'x', warehouseId: 'x', delta: 1, reason: 'FOUND' },
    idempotencyKey: newKey(),
  };
  const mutation = 'mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { errors { code } } }';
  for (const principal of [customer(), staff('inventory:read'), service()]) {
    expect(codes(await inventory.as(principal)(mutation, { input }))).toEqual(['FORBIDDEN']);
  }
});

test('levels and reservations that are not yours to see look like ones that are not there', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const { id } = await reserve(inventory, { [lamp]: 1 });
  const { data } = await inventory.keeper<{ stockLevels: { nodes: TestLevel[] } }>(
    'query ($of: [ID!]) { stockLevels(where: { merchandiseIds: $of }) { nodes { id } } }',
    { of: [lamp] },
  );
  const of = [
    { __typename: 'StockLevel', id: data.stockLevels.nodes[0]?.id },
    { __typename: 'Reservation', id },
  ];
  const see = async (principal: Parameters<typeof inventory.as>[0]) => {
    const answer = await inventory.as(principal)<{ _entities: unknown[] }>(
      'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }',
      { of },
    );
    expect(answer.errors).toEqual([]);
    return answer.data._entities;
  };
  for (const principal of [{ kind: 'anonymous' } as const, customer(), staff(), staff('inventory:write')]) {
    expect(await see(principal)).toEqual([null, null]);
  }
  expect(await see(staff('inventory:read'))).toEqual([{ __typename: 'StockLevel' }, null]);
  expect(await see(service())).toEqual([null, { __typename: 'Reservation' }]);
});

test('a warehouse is known to everybody, the channels it serves to staff', async () => {
  const of = [{ __typename: 'Warehouse', id: inventory.warehouses.near }];
  const answer = await inventory.anonymous(
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Warehouse { code serves { channelSlug } } } }',
    { of },
  );
  expect(codes(answer)).toEqual(['UNAUTHENTICATED']);
  expect(answer.data).toEqual({ _entities: [{ code: 'near', serves: null }] });
});

/** The schema without what carries @inaccessible, as the gateway shows it. */
function schemaOfClients(sdl: string): GraphQLSchema {
  const isHidden = ({ directives = [] }: { directives?: readonly { name: { value: string } }[] }) =>
    directives.some(({ name }) => name.value === 'inaccessible');
  const hide = <Node extends Parameters<typeof isHidden>[0]>(node: Node) => (isHidden(node) ? null : undefined);
  const document = visit(parse(sdl), {
    SchemaExtension: () => null,
    FieldDefinition: hide,
    ObjectTypeDefinition: hide,
    InputObjectTypeDefinition: hide,
    EnumTypeDefinition: hide,
  });
  return buildSchema(print(document), { assumeValidSDL: true });
}
