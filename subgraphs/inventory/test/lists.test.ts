import { createId } from '#contracts';
import {
  adjust,
  codes,
  everyNode,
  must,
  reserve,
  startInventory,
  stocked,
  type TestInventory,
  type TestLevel,
} from './fixture';

let inventory: TestInventory;
beforeAll(async () => {
  inventory = await startInventory();
});
afterAll(() => inventory.stop());

const near = () => inventory.warehouses.near;

test('stock levels are found by what they are', async () => {
  const productId = createId('product');
  const lamp = await stocked(inventory, { near: 40, far: 3 }, { sku: 'LIST-LAMP', productId });
  await stocked(inventory, { near: 7, away: 1 }, { sku: 'LIST-PAN', productId });
  const list = async (where: object, orderBy = 'AVAILABLE_ASC') => {
    const { data } = await must(
      inventory.keeper<{ stockLevels: { totalCount: number; nodes: (TestLevel & { sku: string })[] } }>(
        `query ($where: StockLevelWhere, $orderBy: StockLevelOrder!) { stockLevels(where: $where, orderBy: $orderBy) {
          totalCount nodes { sku onHand warehouse { code } }
        } }`,
        { where: { AND: [{ productIds: [productId] }, where] }, orderBy },
      ),
    );
    const { nodes, totalCount } = data.stockLevels;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ sku, onHand, warehouse }) => `${sku} ${warehouse.code} ${onHand}`);
  };
  expect(await list({})).toEqual(['LIST-PAN away 1', 'LIST-LAMP far 3', 'LIST-PAN near 7', 'LIST-LAMP near 40']);
  expect(await list({}, 'ON_HAND_DESC')).toEqual((await list({})).toReversed());
  expect(await list({ skus: ['LIST-LAMP'], warehouses: ['far', 'away'] })).toEqual(['LIST-LAMP far 3']);
  expect(await list({ merchandiseIds: [lamp], onHandBelow: 40 })).toEqual(['LIST-LAMP far 3']);
  expect(await list({ NOT: { warehouses: ['near'] } })).toEqual(['LIST-PAN away 1', 'LIST-LAMP far 3']);
  expect(await list({ OR: [{ availableBelow: 2 }, { warehouses: ['far'] }] })).toHaveLength(2);
  await reserve(inventory, { [lamp]: 40 });
  expect(await list({ availableBelow: 1 })).toEqual(['LIST-LAMP near 40']);
});

test('paging through stock levels shows each one once', async () => {
  const productId = createId('product');
  await Promise.all(Array.from({ length: 7 }, () => stocked(inventory, { near: 5, far: 5 }, { productId })));
  const list = { args: `where: { productIds: ["${productId}"] }`, fields: 'id', first: 4 };
  const seen = (await everyNode<{ id: string }>(inventory.keeper, 'stockLevels', list)).map(({ id }) => id);
  expect([seen.length, new Set(seen).size]).toEqual([14, 14]);
});

test('a filter may have so many conditions and no more', async () => {
  const where = { AND: Array.from({ length: 20 }, () => ({ OR: [{ skus: ['x'] }, { skus: ['y'] }] })) };
  const answer = await inventory.keeper(
    'query ($where: StockLevelWhere) { stockLevels(where: $where) { totalCount } }',
    {
      where,
    },
  );
  expect(codes(answer)).toEqual(['INVENTORY_FILTER_TOO_LARGE']);
});

test('movements tell who did what, the newest first', async () => {
  const lamp = await stocked(inventory, { near: 5 }, { sku: 'TOLD' });
  inventory.clock.advance(1_000);
  const from = inventory.clock.now().toISOString();
  const note = `'; DELETE FROM movement; -- 🧦`;
  await adjust(inventory, { merchandiseId: lamp, warehouseId: near(), delta: -1, reason: 'DAMAGED', note });
  const ask = async (where: object) => {
    const { data } = await must(
      inventory.keeper<{ movements: { nodes: unknown[]; totalCount: number } }>(
        `query ($where: MovementWhere) { movements(where: $where) {
          totalCount nodes { reason onHandDelta allocatedDelta note actor level { sku } }
        } }`,
        { where: { skus: ['TOLD'], ...where } },
      ),
    );
    expect(data.movements.totalCount).toBe(data.movements.nodes.length);
    return data.movements.nodes;
  };
  const actor = 'staff:stf_000000000000000000000001';
  const shared = { allocatedDelta: 0, actor, level: { sku: 'TOLD' } };
  const damaged = { ...shared, reason: 'DAMAGED', onHandDelta: -1, note };
  const received = { ...shared, reason: 'RECEIVED', onHandDelta: 5, note: null };
  expect(await ask({})).toEqual([damaged, received]);
  expect(await ask({ from })).toEqual([damaged]);
  expect(await ask({ until: from, merchandiseIds: [lamp] })).toEqual([received]);
  expect(await ask({ reasons: ['RECEIVED'], warehouses: ['near'] })).toEqual([received]);
  expect(await ask({ warehouses: ['far'] })).toEqual([]);
});

test.each([
  ['stockLevels', 'id onHand available sku merchandise { id } warehouse { code name serves { priority } }', 5],
  ['movements', 'id reason level { onHand sku warehouse { code } }', 5],
])('a page of %s costs the same statements, however long', async (list, fields, expected) => {
  await Promise.all(Array.from({ length: 30 }, () => stocked(inventory, { near: 5, far: 5 })));
  for (const first of [10, 50]) {
    const cost = await inventory.statements(() =>
      must(inventory.keeper(`{ ${list}(first: ${first}) { nodes { ${fields} } } }`)),
    );
    expect([first, cost]).toEqual([first, expected]);
  }
});

test.each([
  ['0', 'first', 'OUT_OF_RANGE'],
  ['101', 'first', 'OUT_OF_RANGE'],
  ['10, after: "nonsense"', 'after', 'INVALID_FORMAT'],
])('a page of %s is refused', async (first, path, code) => {
  const { errors } = await inventory.keeper(`{ stockLevels(first: ${first}) { totalCount } }`);
  expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', fields: [{ path: [path], code }] });
});
