/**
 * Make documents of which no two have the same shape: what is asked of users, reviews and products, and how deep, is
 * drawn anew for each. The same seed makes the same documents.
 */
export function documents(seed: number): () => string {
  const seen = new Set<string>();
  const draw = drawing(seed);
  return () => {
    for (;;) {
      const document = documentOf(draw);
      if (seen.has(document)) continue;
      seen.add(document);
      return document;
    }
  };
}

/** Draws true once in two times. */
type Draw = () => boolean;

const USER = ['username', 'name', 'email', 'city'];
const REVIEW = ['body', 'rating'];
// Mercurius sends services what `@requires` names only if the client asks for it too.
const PRODUCT = ['name', 'description', 'price', 'inStock', 'price weight shippingEstimate'];
const DEPTH = 3;

function documentOf(draw: Draw): string {
  const roots = [
    `user(id: "u3") { ${user(draw, DEPTH)} }`,
    `users(first: 3) { ${user(draw, DEPTH - 1)} }`,
    `product(upc: "p7") { ${product(draw, DEPTH)} }`,
    `topProducts(first: 3) { ${product(draw, DEPTH - 1)} }`,
  ].filter(draw);
  return `query Shape { ${['__typename', ...roots].join(' ')} }`;
}

function user(draw: Draw, depth: number): string {
  return ['id', ...USER.filter(draw), ...reviews(draw, depth, product, 'product')].join(' ');
}

function product(draw: Draw, depth: number): string {
  return ['upc', ...PRODUCT.filter(draw), ...reviews(draw, depth, user, 'author')].join(' ');
}

type Selections = (draw: Draw, depth: number) => string;

function reviews(draw: Draw, depth: number, next: Selections, name: string): string[] {
  if (depth === 0) return [];
  const fields = ['id', ...REVIEW.filter(draw), ...(draw() ? [`${name} { ${next(draw, depth - 1)} }`] : [])];
  return [`reviews(first: 2) { ${fields.join(' ')} }`];
}

/** Marsaglia's xorshift, 32 bits. */
function drawing(seed: number): Draw {
  let state = (seed * 2_654_435_761) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state & 0x10) !== 0;
  };
}
