import { Explained } from './explained';

test('what is missing is explained by what is missing above it, or in it', () => {
  const explained = new Explained();
  expect(explained.covers([])).toBe(false);
  explained.add([['reviews', 0, 'product']]);
  for (const place of [[], ['reviews'], ['reviews', 0, 'product'], ['reviews', 0, 'product', 'name']]) {
    expect({ place, covers: explained.covers(place) }).toEqual({ place, covers: true });
  }
  for (const place of [['reviews', 1], ['reviews', 0, 'text'], ['review'], ['me', 'reviews']]) {
    expect({ place, covers: explained.covers(place) }).toEqual({ place, covers: false });
  }
  explained.add([[]]);
  expect(explained.covers(['me'])).toBe(true);
});
