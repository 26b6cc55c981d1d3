import { type Category, mayHangBelow, pathTo } from './category';

const node = (id: string, parentId: string | null): Category => ({
  id,
  parentId,
  slug: id,
  position: 0,
  attributeCodes: [],
  version: 1,
  name: id,
  description: '',
  translations: {},
});
const home = node('home', null);
const kitchen = node('kitchen', 'home');
const pans = node('pans', 'kitchen');
const garden = node('garden', null);
const all = [home, kitchen, pans, garden];

test('the path to a category begins at its department', () => {
  const byId = new Map(all.map((one) => [one.id, one]));
  expect(pathTo(pans, byId).map(({ id }) => id)).toEqual(['home', 'kitchen', 'pans']);
});

test('a category may not hang below itself or anything below it', () => {
  expect(mayHangBelow(home, home, all)).toBe(false);
  expect(mayHangBelow(home, pans, all)).toBe(false);
});

test('the tree grows no deeper than three levels', () => {
  expect(mayHangBelow(garden, kitchen, all)).toBe(true);
  expect(mayHangBelow(garden, pans, all)).toBe(false);
  expect(mayHangBelow(kitchen, garden, all)).toBe(true);
  expect(mayHangBelow(home, garden, all)).toBe(false);
});
