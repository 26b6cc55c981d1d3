import { done, notFound } from '#contracts';
import { createAttempt, saved } from './attempt';
import { openStore } from './store';

/** A client of a database with one table; what a transaction wrote holds if its work did not fail. */
function openShelf(failure?: unknown) {
  const books: string[] = [];
  const client = {
    books,
    async $transaction<Result>(work: (transaction: { books: string[] }) => Promise<Result>): Promise<Result> {
      const copy = { books: [...books] };
      const result = await work(copy);
      if (failure) throw failure;
      books.splice(0, books.length, ...copy.books);
      return result;
    },
    async $disconnect() {},
  };
  const store = openStore(client, (shelf: { books: string[] }) => ({ add: (book: string) => shelf.books.push(book) }));
  return { store, books };
}

const violationOf = (index: string) => ({
  code: 'P2002',
  meta: { driverAdapterError: { cause: { constraint: { index } } } },
});

const attempt = createAttempt<{ kind: 'not-found' } | { kind: 'taken' }>({ book_title_key: { kind: 'taken' } });

test('a change that was made holds', async () => {
  const { store, books } = openShelf();
  expect(await attempt(store, async (rows) => done(rows.add('Emma')))).toEqual({ kind: 'done', value: 1 });
  expect(books).toEqual(['Emma']);
});

test('a change that is refused leaves nothing half done', async () => {
  const { store, books } = openShelf();
  const outcome = await attempt(store, async (rows) => {
    rows.add('Emma');
    return notFound('author');
  });
  expect(outcome).toEqual({ kind: 'not-found', what: 'author', field: 'id' });
  expect(books).toEqual([]);
});

test('a value that is taken refuses the change', async () => {
  const { store } = openShelf(violationOf('book_title_key'));
  expect(await attempt(store, async (rows) => done(rows.add('Emma')))).toEqual({ kind: 'taken' });
});

test.each([violationOf('another_key'), new Error('broken')])('%j is no refusal', async (failure) => {
  const { store } = openShelf(failure);
  await expect(attempt(store, async (rows) => done(rows.add('Emma')))).rejects.toThrow(/another_key|broken/);
});

test('a thing that could not be saved was changed by somebody else', () => {
  expect(saved({ title: 'Emma' }, 1)).toEqual({ kind: 'done', value: { title: 'Emma' } });
  expect(saved(null, 1)).toEqual({ kind: 'version-conflict', version: 2 });
});
