import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../test/temporary';
import { openBook } from './book';

const root = temporaryFolder();

interface Fruit {
  readonly name: string;
}

/** Open the same book again, as another process would. */
function reopen(folder: string) {
  const book = openBook('garden', folder);
  return { book, fruit: book.table<Fruit>('fruit') };
}

test('what was written is known when the book is opened again, in the order it was first written', () => {
  const folder = join(root, 'again');
  const { book, fruit } = reopen(folder);
  book.write([fruit.put('a', { name: 'apple' }), fruit.put('b', { name: 'Bärlauch "🍃"\n' })]);
  book.write([fruit.put('a', { name: 'apricot' })]);
  book.close();
  expect(reopen(folder).fruit.all()).toEqual([{ name: 'apricot' }, { name: 'Bärlauch "🍃"\n' }]);
});

test('a line that was not finished is as if it had never been begun', () => {
  const folder = join(root, 'torn');
  const first = reopen(folder);
  first.book.write([first.fruit.put('a', { name: 'apple' })]);
  first.book.close();
  appendFileSync(join(folder, 'garden.jsonl'), '[["fruit","b",{"na');
  const second = reopen(folder);
  expect(second.fruit.all()).toEqual([{ name: 'apple' }]);
  second.book.write([second.fruit.put('c', { name: 'cherry' })]);
  second.book.close();
  expect(reopen(folder).fruit.all()).toEqual([{ name: 'apple' }, { name: 'cherry' }]);
});

test('what is forgotten stays so', () => {
  const folder = join(root, 'forgotten');
  const { book, fruit } = reopen(folder);
  book.write([fruit.put('a', { name: 'apple' })]);
  book.clear();
  expect(fruit.find('a')).toBeUndefined();
  book.write([fruit.put('b', { name: 'blueberry' })]);
  book.close();
  expect(reopen(folder).fruit.all()).toEqual([{ name: 'blueberry' }]);
  expect(readFileSync(join(folder, 'garden.jsonl'), 'utf8').split('\n')).toHaveLength(2);
});

test('what cannot be kept is not known either', () => {
  const { book, fruit } = reopen(join(root, 'closed'));
  book.close();
  expect(() => book.write([fruit.put('a', { name: 'apple' })])).toThrow();
  expect(fruit.all()).toEqual([]);
});

test('without a folder everything is in memory', () => {
  const book = openBook('garden', undefined);
  const fruit = book.table<Fruit>('fruit');
  book.write([fruit.put('a', { name: 'apple' })]);
  expect(book.table<Fruit>('fruit').find('a')).toEqual({ name: 'apple' });
  expect(openBook('garden', undefined).table('fruit').all()).toEqual([]);
});
