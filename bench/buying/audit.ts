import type { Books } from './books';
import type { Purchase } from './purchase';
import type { Shelf } from './shelf';

/** How things stood before anybody bought. */
export interface Standing {
  readonly at: Date;
  /** Units that were sold and wait to leave. */
  readonly allocated: number;
}

interface Order {
  readonly id: string;
  readonly status: string;
  readonly dueMinor: number;
  readonly capturedMinor: number;
}

interface LedgerPayment {
  readonly reference: string;
  readonly authorised: number;
  readonly captured: number;
  readonly voided: number;
  readonly refunded: number;
}

/** Where what buyers did can be looked up: in the shop's books, and in those of the payment provider. */
export interface Records {
  readonly books: Books;
  readonly providerUrl: string;
  readonly shelf: Shelf;
}

/** Note how things stand. */
export const takeStanding = async ({ books, shelf }: Records): Promise<Standing> => ({
  at: new Date(),
  allocated: await readAllocated(books, shelf),
});

/** What is wrong with what was sold since: each order is one that somebody placed, paid once, and left the shelf once. */
export async function findFaults(
  { books, providerUrl, shelf }: Records,
  standing: Standing,
  purchases: readonly Purchase[],
): Promise<string[]> {
  const orders = await readOrders(books, standing.at);
  const payments = await readPayments(books, providerUrl, standing.at);
  const placed = new Map(purchases.map((purchase) => [purchase.orderId, purchase]));
  const faults = orders.flatMap(({ id, status, dueMinor, capturedMinor }) => {
    const shown = placed.get(id)?.dueMinor;
    const sums = { status, dueMinor, capturedMinor, paid: payments.get(id) };
    const right = { status: 'CONFIRMED', dueMinor: shown, capturedMinor: shown, paid: [paidOnce(shown ?? 0)] };
    return same(sums, right) ? [] : [`order ${id}: ${JSON.stringify(sums)}, not ${JSON.stringify(right)}`];
  });
  const counts = { placed: placed.size, orders: orders.length, charged: [...payments.values()].flat().length };
  if (new Set(Object.values(counts)).size > 1) faults.push(JSON.stringify(counts));
  const units = purchases.reduce((sum, { quantity }) => sum + quantity, 0);
  const gone = (await readAllocated(books, shelf)) - standing.allocated;
  if (gone !== units) faults.push(`${gone} units were sold, ${units} were bought`);
  const held = await readHeld(books, purchases);
  if (held > 0) faults.push(`${held} carts that were bought have stock set aside`);
  return faults;
}

const paidOnce = (amount: number): string => JSON.stringify([amount, amount, 0, 0]);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function readOrders(books: Books, since: Date): Promise<Order[]> {
  return books.read(
    'orders',
    `SELECT id, status::text, due_minor::float8 AS "dueMinor", captured_minor::float8 AS "capturedMinor"
     FROM "order" WHERE created_at >= $1`,
    [since],
  );
}

/** What the provider says of each payment since, by the order that it is for. */
async function readPayments(books: Books, providerUrl: string, since: Date): Promise<Map<string, string[]>> {
  const ledger = (await (await fetch(`${providerUrl}/ledger`)).json()) as { payments: LedgerPayment[] };
  const known = await books.read<{ id: string; orderId: string }>(
    'payments',
    'SELECT id, order_id AS "orderId" FROM payment WHERE created_at >= $1',
    [since],
  );
  const orderOf = new Map(known.map(({ id, orderId }) => [id, orderId]));
  const payments = new Map<string, string[]>();
  for (const { reference, authorised, captured, voided, refunded } of ledger.payments) {
    const order = orderOf.get(reference);
    if (order === undefined) continue;
    payments.set(order, [...(payments.get(order) ?? []), JSON.stringify([authorised, captured, voided, refunded])]);
  }
  return payments;
}

async function readAllocated(books: Books, { variantIds }: Shelf): Promise<number> {
  const statement = 'SELECT sum(allocated)::float8 AS sum FROM stock_level WHERE merchandise_id = ANY($1)';
  return (await books.read<{ sum: number }>('inventory', statement, [variantIds]))[0]?.sum ?? 0;
}

async function readHeld(books: Books, purchases: readonly Purchase[]): Promise<number> {
  const statement = "SELECT 1 FROM reservation WHERE owner = ANY($1) AND state = 'ACTIVE'";
  return (await books.read('inventory', statement, [purchases.map(({ cartId }) => cartId)])).length;
}
