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
  // Connections are opened now: those who race must not wait for one, and so for each other.
  await Promise.all(Array.from({ length: 10 }, () => inventory.database.check()));
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
  {
    sku = `SKU-${things + 1}`,
    productId = createId('product'),
    backorderLimit,
  }: { sku?: string; productId?: string; backorderLimit?: number } = {},
): Promise<string> {
  things += 1;
  const id = createId('variant');
  await must(
    keeper('mutation ($input: MerchandiseTrackInput!) { merchandiseTrack(input: $input) { errors { message } } }', {
      input: { id, sku, productId, backorderLimit },
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

/** What setting units aside answered: the reservation, the codes and paths of refusals, the shortages. */
export interface SetAside {
  /** The cart that they are for. */
  readonly owner: string;
  readonly id?: string;
  readonly state?: string;
  readonly expiresAt?: string;
  readonly refusals: string[];
  /** Such as `<thing>: 3 of 2`. */
  readonly shortages: string[];
}

interface SetAnswer {
  it: {
    reservation: { id: string; state: string; expiresAt: string } | null;
    errors: Problem[];
    shortages: { merchandiseId: string; wanted: number; available: number }[];
  } | null;
}

interface Problem {
  code: string;
  path: string[];
}

const refusalsOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, path }) => [code, ...path].join(' '));

/** Things and how many of each, as lines of a command. */
const linesOf = (quantities: Quantities) =>
  Object.entries(quantities).map(([merchandiseId, quantity]) => ({ merchandiseId, quantity }));

type Quantities = Readonly<Record<string, number>>;

/** A cart that nobody had before. */
export const newCart = (): string => createId('cart');

/** Set units aside in eu for a minute and for a new cart, unless said otherwise; faults are thrown. */
export async function reserve(
  { checkout }: Pick<TestInventory, 'checkout'>,
  quantities: Quantities,
  more: Record<string, unknown> = {},
): Promise<SetAside> {
  const input = { owner: newCart(), channel: 'eu', expiresInSeconds: 60, lines: linesOf(quantities), ...more };
  const { data, errors } = await checkout<SetAnswer>(
    `mutation ($input: ReservationSetInput!) { it: reservationSet(input: $input) {
      reservation { id state expiresAt } errors { code path } shortages { merchandiseId wanted available }
    } }`,
    { input },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  const shortages = data.it.shortages.map((one) => `${one.merchandiseId}: ${one.wanted} of ${one.available}`);
  return { owner: String(input.owner), ...data.it.reservation, shortages, refusals: refusalsOf(data.it.errors) };
}

/** What selling answered: `near 3` for three that come from there, or the codes and paths of refusals. */
export type Sold = { readonly from: string[] | null; readonly refusals: string[] };

/** Sell what is set aside for a cart to an order, a new one unless said; faults are thrown. */
export async function commit(
  { checkout, warehouses }: Pick<TestInventory, 'checkout' | 'warehouses'>,
  owner: string,
  quantities: Quantities,
  orderId: string = createId('order'),
): Promise<Sold> {
  const { data, errors } = await checkout<{
    it: { allocations: { warehouseId: string; quantity: number }[] | null; errors: Problem[] } | null;
  }>(
    `mutation ($input: ReservationCommitInput!) { it: reservationCommit(input: $input) {
      allocations { merchandiseId warehouseId quantity } errors { code path }
    } }`,
    { input: { owner, orderId, lines: linesOf(quantities) } },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  const codeOf = (id: string) => Object.entries(warehouses).find(([, one]) => one === id)?.[0];
  const from = data.it.allocations?.map(({ warehouseId, quantity }) => `${codeOf(warehouseId)} ${quantity}`);
  return { from: from?.sort() ?? null, refusals: refusalsOf(data.it.errors) };
}

/** Give back what is set aside for a cart; the codes and paths of refusals. */
export async function release(
  { checkout }: Pick<TestInventory, 'checkout'>,
  owner: string,
  orderId?: string,
): Promise<string[]> {
  const { data, errors } = await checkout<{ it: { errors: Problem[] } | null }>(
    'mutation ($input: ReservationReleaseInput!) { it: reservationRelease(input: $input) { errors { code path } } }',
    { input: { owner, orderId } },
  );
  if (!data?.it) throw new Error(JSON.stringify(errors));
  return refusalsOf(data.it.errors);
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
