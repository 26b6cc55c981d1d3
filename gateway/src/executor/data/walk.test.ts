import { walkAlong } from './walk';

const answer = {
  products: [
    { name: 'a', reviews: [{ id: 1 }, null, { id: 2 }] },
    null,
    { name: 'b', reviews: null },
    { name: 'c', reviews: [{ id: 3 }] },
  ],
  shelf: [[{ id: 4 }], [{ id: 5 }, { id: 6 }]],
  one: { inner: { id: 7 } },
};

test.each([
  [
    'through lists',
    ['products', '@', 'reviews', '@'],
    [1, 2, 3],
    ['products.0.reviews.0', 'products.0.reviews.2', 'products.3.reviews.0'],
  ],
  ['through lists of lists', ['shelf', '@', '@'], [4, 5, 6], ['shelf.0.0', 'shelf.1.0', 'shelf.1.1']],
  ['through objects', ['one', 'inner'], [7], ['one.inner']],
  ['to nothing', ['two', 'inner'], [], []],
  ['not to what everything has', ['one', 'constructor'], [], []],
])('objects are found %s, with where they are', (_what, path, ids, places) => {
  const walk = walkAlong(path);
  expect(walk.objects(answer).map(({ id }) => id)).toEqual(ids);
  expect(walk.places(answer).map((place) => place.join('.'))).toEqual(places);
});

test('the path of nothing leads to the root', () => {
  expect(walkAlong([]).objects(answer)).toEqual([answer]);
  expect(walkAlong([]).places(answer)).toEqual([[]]);
});
