/** Somebody who buys and reviews. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly city: string;
}

/** Something for sale; its price is in cents, its weight in grams. */
export interface Product {
  readonly upc: string;
  readonly name: string;
  readonly description: string;
  readonly price: number;
  readonly weight: number;
}

/** What a user thinks of a product. */
export interface Review {
  readonly id: string;
  readonly body: string;
  readonly rating: number;
  readonly authorId: string;
  readonly upc: string;
}

const USERS = 40;
const PRODUCTS = 200;
const REVIEWS = 400;
const REVIEWED = 60;

const WORDS =
  'oak lamp quiet shelf evening copper sturdy light corner window reader chair garden warm narrow drawer linen tall ' +
  'walnut morning kettle soft frame little harbour clear table handle winter paper round simple after every with and';
const CITIES = ['Bergen', 'Porto', 'Ghent', 'Turku', 'Leeds'];
const vocabulary = WORDS.split(' ');

/** So many words, the same for the same number; a linear congruential generator's upper bits choose them. */
function wordsOf(number: number, count: number): string {
  let state = number + 1;
  const words = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return vocabulary[(state >>> 16) % vocabulary.length];
  });
  return words.join(' ');
}

export const users: readonly User[] = Array.from({ length: USERS }, (_, index) => ({
  id: `u${index}`,
  username: `${wordsOf(index, 2).replace(' ', '-')}-${index}`,
  name: wordsOf(index + 3, 2),
  email: `u${index}@example.com`,
  city: CITIES[index % CITIES.length] ?? '',
}));

export const products: readonly Product[] = Array.from({ length: PRODUCTS }, (_, index) => ({
  upc: `p${index}`,
  name: wordsOf(index + 5, 5),
  description: wordsOf(index + 17, 30),
  price: 500 + ((index * 377) % 9_000),
  weight: 100 + ((index * 53) % 2_000),
}));

/** Whoever reviews, reviews several products, and the first products are reviewed by several users. */
export const reviews: readonly Review[] = Array.from({ length: REVIEWS }, (_, index) => ({
  id: `r${index}`,
  body: wordsOf(index + 29, 23),
  rating: 1 + (index % 5),
  authorId: `u${(index * 7) % USERS}`,
  upc: `p${(index * 11 + Math.floor(index / USERS) * 3) % REVIEWED}`,
}));
