import fc from 'fast-check';
import { InvalidInputError } from '../errors';
import { encodeCursor, type KeysetOrder, toKeyset, toPage } from './keyset';

interface Row {
  name: string;
  madeAt: Date;
  id: string;
}

const byName: KeysetOrder<Row> = {
  name: 'NAME_ASC',
  by: [
    { column: 'name', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};
const newestFirst: KeysetOrder<Row> = {
  name: 'NEWEST',
  by: [
    { column: 'madeAt', kind: 'date', direction: 'desc' },
    { column: 'id', direction: 'asc' },
  ],
};

const row = fc.record({
  name: fc.constantFrom('a', 'b', 'c'),
  madeAt: fc.constantFrom(new Date(0), new Date(1)),
  id: fc.uuid(),
});

test.each([byName, newestFirst])('paging through $name shows every row once, in order', (order) => {
  fc.assert(
    fc.property(fc.uniqueArray(row, { selector: ({ id }) => id }), fc.integer({ min: 1, max: 4 }), (rows, first) => {
      const seen: string[] = [];
      for (let after: string | undefined, more = true; more; ) {
        const page = toPage(order, { first, after }, read(rows, order, { first, after }));
        seen.push(...page.rows.map(({ node }) => node.id));
        after = page.rows.at(-1)?.cursor;
        more = page.hasNextPage;
      }
      expect(seen).toEqual(sorted(rows, order).map(({ id }) => id));
    }),
  );
});

test.each(['', 'nonsense', '%%%', Buffer.from('["NAME_ASC"]').toString('base64url')])(
  'the cursor %j is refused',
  (after) => {
    if (after === '') return expect(toKeyset(byName, { first: 1, after }).where).toEqual({});
    expect(() => toKeyset(byName, { first: 1, after })).toThrow(InvalidInputError);
  },
);

const anywhere: KeysetOrder<{ at: Date; rank: number; stars: number; id: string }> = {
  name: 'ANYWHERE',
  by: [
    { column: 'at', kind: 'date', direction: 'asc' },
    { column: 'rank', kind: 'integer', direction: 'asc' },
    { column: 'stars', kind: 'smallint', direction: 'asc' },
    { column: 'id', direction: 'asc' },
  ],
};
const forged = (...values: unknown[]) => Buffer.from(JSON.stringify(['ANYWHERE', ...values])).toString('base64url');
const now = { $date: '2026-01-01T00:00:00.000Z' };

test.each([
  ['a condition', [now, 1, 5, { not: 'a' }]],
  ['a number for a text', [now, 1, 5, 1]],
  ['a text for a date', ['2026-01-01', 1, 5, 'a']],
  ['a date before all calendars', [{ $date: '-000001-01-01T00:00:00.000Z' }, 1, 5, 'a']],
  ['a date after all calendars', [{ $date: '+010000-01-01T00:00:00.000Z' }, 1, 5, 'a']],
  ['a text for a number', [now, '1', 5, 'a']],
  ['a part of a number', [now, 1.5, 5, 'a']],
  ['a number beyond an integer', [now, 2 ** 31, 5, 'a']],
  ['a number beyond a smallint', [now, 1, 2 ** 15, 'a']],
  ['nothing', [now, null, 5, 'a']],
  ['a value too few', [now, 1, 5]],
  ['a value too many', [now, 1, 5, 'a', 'b']],
])('a forged cursor with %s is refused', (_what, values) => {
  expect(() => toKeyset(anywhere, { first: 1, after: forged(now, 1, 5, 'a') })).not.toThrow();
  expect(() => toKeyset(anywhere, { first: 1, after: forged(...values) })).toThrow(InvalidInputError);
});

test('an order that says something wrong of a column is found out by the first row', () => {
  const order: KeysetOrder<Row> = { name: 'WRONG', by: [{ column: 'madeAt', direction: 'asc' }] };
  const row = { name: 'a', madeAt: new Date(0), id: '1' };
  expect(() => toPage(order, { first: 1 }, [row])).toThrow(TypeError);
});

test('a cursor of another order is refused', () => {
  const after = encodeCursor(newestFirst, { name: 'a', madeAt: new Date(0), id: '1' });
  expect(() => toKeyset(byName, { first: 1, after })).toThrow(InvalidInputError);
});

// What PostgreSQL would answer, over rows in memory.
function read(rows: Row[], order: KeysetOrder<Row>, request: { first: number; after?: string }): Row[] {
  const { where, take } = toKeyset(order, request);
  const branches = where.OR as Record<string, unknown>[] | undefined;
  return sorted(rows, order)
    .filter((candidate) => !branches || branches.some((branch) => fits(candidate, branch)))
    .slice(0, take);
}

function fits(candidate: Row, branch: Record<string, unknown>): boolean {
  return Object.entries(branch).every(([column, wanted]) => {
    const value = candidate[column as keyof Row];
    if (wanted instanceof Date || typeof wanted === 'string') return Number(value > wanted) === Number(value < wanted);
    const { gt, lt } = wanted as { gt?: Row[keyof Row]; lt?: Row[keyof Row] };
    return gt !== undefined ? value > gt : lt !== undefined && value < lt;
  });
}

function sorted(rows: Row[], { by }: KeysetOrder<Row>): Row[] {
  return rows.toSorted((a, b) => {
    for (const { column, direction } of by) {
      const sign = direction === 'asc' ? 1 : -1;
      if (a[column] < b[column]) return -sign;
      if (a[column] > b[column]) return sign;
    }
    return 0;
  });
}
