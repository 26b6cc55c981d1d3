import { edit, moveTo, type Product } from './product';

const now = new Date('2026-01-15T12:00:00Z');
const draft: Product = {
  id: 'prd_1',
  slug: 'mug',
  status: 'DRAFT',
  name: 'Mug',
  description: '',
  translations: { ko: { name: '머그' } },
  categoryId: 'cat_1',
  attributes: {},
  options: [],
  createdAt: now,
  updatedAt: now,
  publishedAt: null,
  version: 3,
};

test('an edit changes what it names and leaves the rest', () => {
  expect(edit(draft, 3, { name: 'Cup', translations: { ko: { description: '잔' } } })).toEqual({
    kind: 'done',
    value: { ...draft, name: 'Cup', translations: { ko: { name: '머그', description: '잔' } } },
  });
});

test('an edit of an older version is a conflict', () => {
  expect(edit(draft, 2, { name: 'Cup' })).toEqual({ kind: 'version-conflict', version: 3 });
  expect(moveTo(draft, 'PUBLISHED', 2, now)).toEqual({ kind: 'version-conflict', version: 3 });
});

test('a product keeps the moment it was published first', () => {
  const first = moveTo(draft, 'PUBLISHED', 3, now);
  expect(first).toMatchObject({ value: { status: 'PUBLISHED', publishedAt: now } });
  const archived: Product = { ...draft, status: 'ARCHIVED', publishedAt: now };
  expect(moveTo(archived, 'PUBLISHED', 3, new Date())).toMatchObject({ value: { publishedAt: now } });
});

test('a product that is published cannot be published again', () => {
  const published: Product = { ...draft, status: 'PUBLISHED' };
  expect(moveTo(published, 'PUBLISHED', 3, now)).toEqual({ kind: 'wrong-status', status: 'PUBLISHED' });
});
