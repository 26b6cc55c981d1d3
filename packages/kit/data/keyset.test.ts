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
    { column: 'madeAt', direction: 'desc' },
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

test('a cursor that carries a condition instead of a value is refused', () => {
  const after = Buffer.from('["NAME_ASC",{"not":"a"},"1"]').toString('base64url');
  expect(() => toKeyset(byName, { first: 1, after })).toThrow(InvalidInputError);
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
