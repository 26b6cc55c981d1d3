import { createId } from '#contracts';
import {
  type Answer,
  type Ask,
  createTestClock,
  service,
  staff,
  startTestSubgraph,
  type TestClock,
  type TestSubgraph,
} from '#testkit';
import { createInventory } from '../src/inventory';
import { createInventoryService, type InventoryService } from '../src/service';
import { createStore } from '../src/store';

/** inventory with three warehouses, and everybody who has to do with it. */
export interface TestInventory extends TestSubgraph {
  /** Staff who may do everything here. */
  readonly keeper: Ask;
  /** A service that sells. */
  readonly checkout: Ask;
  readonly clock: TestClock;
  /** Ids of the warehouses by code: `near` serves eu first, `far` second, `away` serves kr. */
  readonly warehouses: Readonly<Record<'near' | 'far' | 'away', string>>;
  /** The use cases of another replica of the service, over the same database. */
  readonly replica: InventoryService;
}

const SERVES = { near: [['eu', 1]], far: [['eu', 2]], away: [['kr', 1]] } as const;

/** Start inventory on a database of its own, with a clock that stands still. */
export async function startInventory(): Promise<TestInventory> {
  const clock = createTestClock();
  const inventory = await startTestSubgraph('inventory', (database) => createInventory({ database, now: clock.now }));
  const keeper = inventory.as(staff('inventory:read', 'inventory:write'));
  const ids = await Promise.all(
    Object.entries(SERVES).map(async ([code, serves]) => {
      const input = {
        ...{ code, name: `The ${code} one`, translations: [{ locale: 'ko', name: `${code} 창고` }] },
        ...{ city: 'Leipzig', countryCode: 'DE' },
        serves: serves.map(([channelSlug, priority]) => ({ channelSlug, priority })),
      };
      const { data } = await must(keeper<{ made: { warehouse: { id: string } } }>(WAREHOUSE_CREATE, { input }));
      return [code, data.made.warehouse.id] as const;
    }),
  );
  const store = createStore(inventory.database);
  return {
    ...inventory,
    keeper,
    checkout: inventory.as(service('checkout')),
    clock,
    warehouses: Object.fromEntries(ids) as TestInventory['warehouses'],
    replica: createInventoryService({ store, now: clock.now }),
  };
}

const WAREHOUSE_CREATE = `mutation ($input: WarehouseCreateInput!) {
  made: warehouseCreate(input: $input) { warehouse { id } errors { message } }
}`;

let things = 0;

/** Make a thing with so many units in warehouses; its id. */
export async function stocked(
  { keeper, warehouses }: TestInventory,
  quantities: Partial<Record<keyof TestInventory['warehouses'], number>>,
  { sku = `SKU-${things + 1}`, productId = createId('product') }: { sku?: string; productId?: string } = {},
): Promise<string> {
  things += 1;
  const id = createId('variant');
  await must(
    keeper('mutation ($input: MerchandiseTrackInput!) { merchandiseTrack(input: $input) { errors { message } } }', {
      input: { id, sku, productId },
    }),
  );
  const lines = Object.entries(quantities).map(([code, delta]) => ({
    ...{ merchandiseId: id, delta, reason: 'RECEIVED' },
    warehouseId: warehouses[code as keyof typeof warehouses],
  }));
  const input = { lines, idempotencyKey: newKey() };
  if (lines.length === 0) return id;
  await must(
    keeper('mutation ($input: StockAdjustManyInput!) { stockAdjustMany(input: $input) { errors { message } } }', {
      input,
    }),
  );
  return id;
}

/** A stock level as tests look at it. */
export interface TestLevel {
  id: string;
  onHand: number;
  allocated: number;
  reserved: number;
  available: number;
  warehouse: { code: string };
}

/** What lies where of a thing, by the code of the warehouse: `near 10 0 0` is on hand, allocated, reserved. */
export async function levelsOf({ keeper }: TestInventory, merchandiseId: string): Promise<string[]> {
  const { data } = await must(
    keeper<{ stockLevels: { nodes: TestLevel[] } }>(
      `query ($id: ID!) { stockLevels(where: { merchandiseIds: [$id] }) {
        nodes { id onHand allocated reserved available warehouse { code } }
      } }`,
      { id: merchandiseId },
    ),
  );
  const levels = data.stockLevels.nodes;
  return levels
    .map(({ warehouse, onHand, allocated, reserved }) => `${warehouse.code} ${onHand} ${allocated} ${reserved}`)
    .sort();
}

/** What an adjustment answered: how much lies there now, or the codes and paths of refusals. */
export interface Adjusted {
  readonly onHand?: number;
  readonly refusals: string[];
}

/** Adjust one level as staff; faults are thrown. */
export async function adjust({ keeper }: TestInventory, input: Record<string, unknown>): Promise<Adjusted> {
  const { data, errors } = await keeper<{
    it: { level: TestLevel | null; errors: { code: string; path: string[] }[] } | null;
  }>(
    `mutation ($input: StockAdjustInput!) { it: stockAdjust(input: $input) {
      level: stockLevel { onHand } errors { code path }
    } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return { ...data.it.level, refusals: data.it.errors.map(({ code, path }) => [code, ...path].join(' ')) };
}

/** What a command on a reservation answered: the reservation, the codes and paths of refusals, the shortages. */
export interface Commanded {
  readonly id?: string;
  readonly state?: string;
  readonly expiresAt?: string;
  readonly refusals: string[];
  readonly shortages: { line: number; merchandiseId: string; wanted: number; available: number }[];
}

interface ReservationAnswer {
  it: {
    reservation: { id: string; state: string; expiresAt: string } | null;
    errors: { code: string; path: string[] }[];
    shortages: Commanded['shortages'];
  } | null;
}

/** Send a command on a reservation as checkout; faults are thrown. */
export async function command(
  inventory: Pick<TestInventory, 'checkout'>,
  name: 'Create' | 'Extend' | 'Release' | 'Commit',
  input: Record<string, unknown>,
): Promise<Commanded> {
  const type = name === 'Release' || name === 'Commit' ? 'Settle' : name;
  const { data, errors } = await inventory.checkout<ReservationAnswer>(
    `mutation ($input: Reservation${type}Input!) { it: reservation${name}(input: $input) {
      reservation { id state expiresAt } errors { code path } shortages { line merchandiseId wanted available }
    } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  const { reservation, shortages } = data.it;
  return { ...reservation, shortages, refusals: data.it.errors.map(({ code, path }) => [code, ...path].join(' ')) };
}

/** Set units aside in eu for a minute, unless said otherwise. */
export function reserve(
  inventory: Pick<TestInventory, 'checkout'>,
  quantities: Readonly<Record<string, number>>,
  more: Record<string, unknown> = {},
): Promise<Commanded> {
  const lines = Object.entries(quantities).map(([merchandiseId, quantity]) => ({ merchandiseId, quantity }));
  return command(inventory, 'Create', { owner: 'cart', channel: 'eu', expiresInSeconds: 60, lines, ...more });
}

/** Every node of a list, read page by page. */
export async function everyNode<Node>(
  ask: Ask,
  list: string,
  { args = '', fields, first }: { args?: string; fields: string; first: number },
): Promise<Node[]> {
  interface Page {
    list: { nodes: Node[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  }
  const query = `query ($after: String) { list: ${list}(${args} first: ${first}, after: $after) {
    nodes { ${fields} } pageInfo { endCursor hasNextPage }
  } }`;
  const nodes: Node[] = [];
  let after: string | undefined;
  do {
    const answer: Answer<Page> = await must(ask<Page>(query, { after }));
    const { pageInfo, nodes: more } = answer.data.list;
    nodes.push(...more);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
  } while (after);
  return nodes;
}

/** An idempotency key that was never used. */
export const newKey = (): string => crypto.randomUUID();

/** The answer, when nothing in it went wrong. */
export async function must<Data>(asked: Promise<Answer<Data>>): Promise<Answer<Data>> {
  const answer = await asked;
  const outcomes = Object.values(answer.data ?? {}) as ({ errors?: unknown[] } | null)[];
  const problems = [...answer.errors, ...outcomes.flatMap((outcome) => outcome?.errors ?? [])];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return answer;
}

/** Codes of the faults in an answer. */
export const codes = ({ errors }: Answer<unknown>): unknown[] => errors.map(({ extensions }) => extensions?.code);
