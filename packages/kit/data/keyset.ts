import { InvalidInputError } from '../errors';
import { parseLossless, stringifyLossless } from './lossless-json';

/** An order of a list: the columns it sorts by, the last one unique so that no two rows are equal. */
export interface KeysetOrder<Row> {
  /** Its name in the graph, such as `NAME_ASC`; part of every cursor, so that a cursor fits one order only. */
  readonly name: string;
  readonly by: readonly KeysetColumn<Row>[];
}

/** A column of an order, which way it sorts, and what its values are; `string` unless said. */
export interface KeysetColumn<Row> {
  readonly column: keyof Row & string;
  readonly direction: 'asc' | 'desc';
  readonly kind?: keyof typeof KINDS;
}

/** Whether a value is of a kind, and one that PostgreSQL can compare a column with. */
const KINDS = {
  string: (value: unknown) => typeof value === 'string',
  integer: (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31,
  smallint: (value: unknown) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 15,
  date: (value: unknown) => value instanceof Date && value.getUTCFullYear() > 0 && value.getUTCFullYear() < 10_000,
};

/** The first rows of a list after a cursor. */
export interface PageRequest {
  /** How many, 1 to 100. */
  readonly first: number;
  /** The cursor of the row before the first one wanted. */
  readonly after?: string | null;
}

/** What a store needs to read one page; spread it into Prisma's `findMany`, and give the rows to `toPage`. */
export interface Keyset {
  readonly where: Record<string, unknown>;
  readonly orderBy: Record<string, 'asc' | 'desc'>[];
  /** One row more than asked for, to know whether there is a next page. */
  readonly take: number;
}

/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly { readonly node: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/**
 * Turn a page request into what Prisma's `findMany` takes.
 * @throws InvalidInputError when the cursor was not made by this order.
 */
export function toKeyset<Row>(order: KeysetOrder<Row>, { first, after }: PageRequest): Keyset {
  return {
    where: after ? rowsAfter(order, readCursor(order, after)) : {},
    orderBy: order.by.map(({ column, direction }) => ({ [column]: direction })),
    take: first + 1,
  };
}

/** Make a page of the rows a store found for {@link toKeyset}. */
export function toPage<Row>(order: KeysetOrder<Row>, { first, after }: PageRequest, found: readonly Row[]): Page<Row> {
  return {
    rows: found.slice(0, first).map((node) => ({ node, cursor: encodeCursor(order, node) })),
    hasNextPage: found.length > first,
    hasPreviousPage: Boolean(after),
  };
}

/**
 * The opaque place of a row in an order.
 * @throws TypeError when a value is not what the order says of its column.
 */
export function encodeCursor<Row>(order: KeysetOrder<Row>, row: Row): string {
  const values = order.by.map(({ column }) => row[column]);
  if (!areOfKinds(order, values)) throw new TypeError(`${order.name} does not say what the values of its columns are`);
  return Buffer.from(stringifyLossless([order.name, ...values])).toString('base64url');
}

/**
 * The values of the columns of an order at a cursor, for a store that pages with SQL of its own.
 * @throws InvalidInputError when the cursor was not made by this order.
 */
export function readCursor<Row>(order: KeysetOrder<Row>, cursor: string): unknown[] {
  try {
    const [name, ...values] = parseLossless(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (name !== order.name || !areOfKinds(order, values)) throw new TypeError('made by another order');
    return values;
  } catch {
    const message = 'This cursor does not belong to this list.';
    throw new InvalidInputError([{ path: ['after'], code: 'INVALID_FORMAT', message }]);
  }
}

/** Cursors come from outside: an object would be read as a condition by Prisma, anything else fail in the database. */
function areOfKinds<Row>({ by }: KeysetOrder<Row>, values: readonly unknown[]): boolean {
  return values.length === by.length && by.every(({ kind = 'string' }, index) => KINDS[kind](values[index]));
}

/** (a, b, c) after (x, y, z): a beyond x, or a = x and b beyond y, or a = x and b = y and c beyond z. */
function rowsAfter<Row>({ by }: KeysetOrder<Row>, values: readonly unknown[]): Record<string, unknown> {
  const branches = by.map(({ column, direction }, index) => ({
    ...Object.fromEntries(by.slice(0, index).map((earlier, at) => [earlier.column, values[at]])),
    [column]: { [direction === 'asc' ? 'gt' : 'lt']: values[index] },
  }));
  return { OR: branches };
}
