import { toSlug } from './slug';

test.each([
  ['Fjord Crêpe Pan', 'fjord-crepe-pan'],
  ['Chef’s Knife', 'chefs-knife'],
  ['Straße & Søn', 'strasse-son'],
  ['  Half-Zip  2 ', 'half-zip-2'],
  ['해준', ''],
])('%j is %j in an address', (name, slug) => {
  expect(toSlug(name)).toBe(slug);
});
