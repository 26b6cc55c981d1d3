import fc from 'fast-check';
import pg from 'pg';
import { adjust, commit, release, reserve, startInventory, stocked, type TestInventory } from './fixture';

let inventory: TestInventory;
let database: pg.Client;
beforeAll(async () => {
  inventory = await startInventory();
  database = new pg.Client({ connectionString: inventory.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await inventory.stop();
});

/** Something that happens; things and reservations are known by their number. */
type Event =
  | { kind: 'reserve'; things: number[]; units: number; isNewCart: boolean }
  | { kind: 'commit' | 'release'; which: number }
  | { kind: 'adjust'; thing: number; warehouse: 'near' | 'far'; delta: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'sweep' };

const thing = fc.nat(2);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant('reserve' as const),
    things: fc.uniqueArray(thing, { minLength: 1 }),
    units: fc.integer({ min: 1, max: 4 }),
    isNewCart: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('commit' as const, 'release' as const), which: fc.nat(20) }),
  fc.record({
    kind: fc.constant('adjust' as const),
    thing,
    warehouse: fc.constantFrom('near' as const, 'far' as const),
    delta: fc.constantFrom(-4, -1, 1, 4),
  }),
  fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(1, 30, 60) }),
  fc.record({ kind: fc.constant('sweep' as const) }),
);

test('whatever happens, the ledger sums to the levels and nothing is promised twice', async () => {
  const events = fc.array(event, { minLength: 5, maxLength: 25 });
  const atOnce = fc.constantFrom(1, 8);
  await fc.assert(fc.asyncProperty(events, atOnce, staysAccounted), { numRuns: 30, endOnFailure: true });
});

async function staysAccounted(events: readonly Event[], atOnce: number): Promise<void> {
  const things = [
    await stocked(inventory, { near: 5, far: 5 }),
    await stocked(inventory, { near: 2 }),
    await stocked(inventory, { far: 3 }),
  ];
  const perform = performer(things);
  for (let from = 0; from < events.length; from += atOnce) {
    await Promise.all(events.slice(from, from + atOnce).map(perform));
    expect(await unaccounted(things)).toEqual([]);
  }
}

function performer(things: readonly string[]): (event: Event) => Promise<unknown> {
  const carts: { owner: string; wanted: Record<string, number> }[] = [];
  const idOf = (number: number): string => things[number] ?? '';
  return async (event) => {
    switch (event.kind) {
      case 'wait':
        return inventory.clock.advance(event.seconds * 1000);
      case 'sweep':
        return inventory.replica.expireReservations();
      case 'reserve': {
        const wanted = Object.fromEntries(event.things.map((number) => [idOf(number), event.units]));
        const known = event.isNewCart ? undefined : carts.at(-1)?.owner;
        const { id, owner } = await reserve(inventory, wanted, known ? { owner: known } : {});
        return id && carts.push({ owner, wanted });
      }
      case 'adjust': {
        const warehouseId = inventory.warehouses[event.warehouse];
        const { delta } = event;
        return adjust(inventory, { merchandiseId: idOf(event.thing), warehouseId, delta, reason: 'CORRECTED' });
      }
      default: {
        const cart = carts[event.which % Math.max(1, carts.length)];
        if (!cart) return undefined;
        return event.kind === 'commit' ? commit(inventory, cart.owner, cart.wanted) : release(inventory, cart.owner);
      }
    }
  };
}

test('the database itself refuses to promise what is not there, and to rewrite the ledger', async () => {
  const lamp = await stocked(inventory, { near: 5 });
  const write = (sql: string) => database.query(sql, [lamp]);
  const of = `WHERE level_id IN (SELECT id FROM stock_level WHERE merchandise_id = $1)`;
  await expect(write('UPDATE stock_level SET reserved = 6 WHERE merchandise_id = $1')).rejects.toThrow(
    'available_check',
  );
  await expect(write('UPDATE stock_level SET on_hand = -1 WHERE merchandise_id = $1')).rejects.toThrow('check');
  await expect(write(`UPDATE movement SET on_hand_delta = 6 ${of}`)).rejects.toThrow('cannot be changed');
  await expect(write(`DELETE FROM movement ${of}`)).rejects.toThrow('cannot be changed');
  const { id, owner } = await reserve(inventory, { [lamp]: 1 });
  await release(inventory, owner);
  const again = database.query("UPDATE reservation SET state = 'COMMITTED' WHERE id = $1", [id]);
  await expect(again).rejects.toThrow('cannot be changed');
});

/** Levels of things whose numbers are not what the ledger and the active reservations say. */
async function unaccounted(things: readonly string[]): Promise<unknown[]> {
  const { rows } = await database.query(
    `SELECT level.*, ledger.*, held.* FROM stock_level AS level
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(on_hand_delta), 0) AS on_hand_sum, coalesce(sum(allocated_delta), 0) AS allocated_sum
       FROM movement WHERE level_id = level.id
     ) AS ledger
     CROSS JOIN LATERAL (
       SELECT coalesce(sum(quantity), 0) AS reserved_sum FROM reservation_line
       JOIN reservation ON reservation.id = reservation_id WHERE level_id = level.id AND state = 'ACTIVE'
     ) AS held
     WHERE merchandise_id = ANY($1) AND
       (on_hand <> on_hand_sum OR allocated <> allocated_sum OR reserved <> reserved_sum OR available < 0)`,
    [things],
  );
  return rows;
}
