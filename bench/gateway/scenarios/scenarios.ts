import type { Question } from '../exchange';
import { documents } from './documents';
import { HEAVY } from './heavy';
import { bodyOf, type Scenario } from './scenario';

const SMALL = 'query Small($upc: ID!) { product(upc: $upc) { upc name price inStock } }';
const MUTATION = `mutation Add($upc: ID!, $authorId: ID!, $body: String!) {
  addReview(upc: $upc, authorId: $authorId, body: $body) { id body author { name } product { name inStock } }
}`;
const ROTATION = 200;
const PRODUCTS = 200;
const USERS = 40;
const SLOW_MS = 4;

const heavy = bodyOf(HEAVY);
const defaults = { delayMs: 0, checked: 1, tellsIdentity: false };

/** All that is measured. */
export const scenarios: readonly Scenario[] = [
  {
    ...defaults,
    name: 'identical',
    title: 'heavy query, the same from all connections',
    questions: () => () => ({ body: heavy }),
  },
  {
    ...defaults,
    name: 'own-identity',
    title: 'heavy query, another Authorization for each request',
    tellsIdentity: true,
    questions: () => identified(() => heavy),
  },
  {
    ...defaults,
    name: 'small',
    title: 'small query with one entity hop, another Authorization for each request',
    checked: 5,
    tellsIdentity: true,
    questions: () => identified(taking(Array.from({ length: PRODUCTS }, (_, i) => bodyOf(SMALL, { upc: `p${i}` })))),
  },
  {
    ...defaults,
    name: 'rotation',
    title: `${ROTATION} documents in rotation`,
    checked: ROTATION,
    questions: () => {
      const next = documents(1);
      const body = taking(Array.from({ length: ROTATION }, () => bodyOf(next())));
      return () => ({ body: body() });
    },
  },
  {
    ...defaults,
    name: 'never-seen',
    title: 'documents that were never seen before',
    checked: 20,
    questions: (seed) => {
      const next = documents(seed + 2);
      return () => ({ body: bodyOf(next()) });
    },
  },
  {
    ...defaults,
    name: 'mutation',
    title: 'mutation with two entity hops, another one for each request',
    checked: 5,
    questions: () => {
      const body = taking(Array.from({ length: ROTATION }, (_, i) => bodyOf(MUTATION, reviewOf(i))));
      return () => ({ body: body() });
    },
  },
  {
    ...defaults,
    name: 'slow-services',
    title: `heavy query, another Authorization for each request, services ${SLOW_MS} ms slower`,
    delayMs: SLOW_MS,
    tellsIdentity: true,
    questions: () => identified(() => heavy),
  },
];

const reviewOf = (number: number) => ({
  upc: `p${number}`,
  authorId: `u${number % USERS}`,
  body: `as good as in the picture, ${number} times`,
});

/** Each question is by somebody else. */
function identified(body: () => string): () => Question {
  let count = 0;
  return () => {
    count += 1;
    return { body: body(), authorization: `Bearer customer-${count}` };
  };
}

/** One after the other, and again from the beginning. */
function taking<Item>(items: readonly Item[]): () => Item {
  let index = -1;
  return () => {
    index = (index + 1) % items.length;
    return items[index] as Item;
  };
}
