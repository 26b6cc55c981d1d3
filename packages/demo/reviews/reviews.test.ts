import { createDemoShop } from '../demo-shop';

const shop = createDemoShop();
const products = new Map([...shop.products()].map((product) => [product.id, product]));
const customers = new Map([...shop.customers()].map((customer) => [customer.id, customer]));
const reviews = [...shop.reviews()];
const wishlists = [...shop.wishlists()];

const shareOf = (isCounted: (review: (typeof reviews)[number]) => boolean) =>
  reviews.filter(isCounted).length / reviews.length;

test('every review is of a published product by a customer, written when both were there', () => {
  const strays = reviews.filter(({ productId, customerId, createdAt }) => {
    const product = products.get(productId);
    const customer = customers.get(customerId);
    if (product?.status !== 'PUBLISHED' || product.publishedAt === null || !customer) return true;
    return createdAt < product.publishedAt || createdAt < customer.createdAt || createdAt >= shop.today;
  });
  expect(strays).toEqual([]);
});

test.each([
  ['full', reviews],
  ['tiny', [...createDemoShop({ size: 0.01 }).reviews()]],
] as const)('in a %s shop nobody reviews a product twice', (_, all) => {
  const pairs = new Set(all.map(({ productId, customerId }) => `${productId} ${customerId}`));
  expect(pairs.size).toBe(all.length);
});

test('most give four or five stars, and every number of stars is given', () => {
  expect(shareOf(({ rating }) => rating >= 4)).toBeGreaterThan(0.65);
  for (const stars of [1, 2, 3, 4, 5]) expect(shareOf(({ rating }) => rating === stars)).toBeGreaterThan(0.03);
  expect(shareOf(({ rating }) => ![1, 2, 3, 4, 5].includes(rating))).toBe(0);
});

test('most are published, some wait, some were rejected', () => {
  expect(shareOf(({ status }) => status === 'PUBLISHED')).toBeGreaterThan(0.85);
  expect(shareOf(({ status }) => status === 'PENDING')).toBeGreaterThan(0.01);
  expect(shareOf(({ status }) => status === 'REJECTED')).toBeGreaterThan(0.01);
});

test('a few products have many reviews: the first hundredth more than ten times the median', () => {
  const byProduct = new Map<string, number>();
  for (const { productId } of reviews) byProduct.set(productId, (byProduct.get(productId) ?? 0) + 1);
  const counts = [...byProduct.values()].sort((a, b) => b - a);
  const median = counts[Math.floor(counts.length / 2)] ?? Number.NaN;
  expect(counts[Math.floor(counts.length / 100)]).toBeGreaterThan(median * 10);
});

test('a vote is by another customer, once, after the review, and the review is published', () => {
  const strays = reviews.filter(({ id, status, customerId, createdAt, votes }) => {
    const voters = new Set(votes.map((vote) => vote.customerId));
    if (voters.size !== votes.length || voters.has(customerId)) return true;
    if (status !== 'PUBLISHED') return votes.length > 0;
    return votes.some((vote) => vote.reviewId !== id || vote.createdAt < createdAt || !customers.has(vote.customerId));
  });
  expect(strays).toEqual([]);
  expect(reviews.reduce((sum, { votes }) => sum + votes.length, 0)).toBeGreaterThan(reviews.length);
});

test('customers who speak Korean write in Hangul, mostly', () => {
  expect(reviews.filter(({ locale, body }) => (locale === 'ko') !== /[가-힣]/.test(body))).toEqual([]);
  const korean = reviews.filter(({ customerId }) => customers.get(customerId)?.locale === 'ko');
  expect(korean.filter(({ locale }) => locale === 'ko').length).toBeGreaterThan(korean.length * 0.8);
});

test('every department has reviews that say something about its products', () => {
  const ratings = reviews.filter(({ status, rating }) => status !== 'REJECTED' && rating !== 3);
  const sentences = (body: string) => body.split(/(?<=[.!?]) /).length;
  expect(ratings.filter(({ body }) => sentences(body) < 2)).toEqual([]);
});

test('wishlists hold published products, each once, and nobody has two', () => {
  expect(new Set(wishlists.map(({ customerId }) => customerId)).size).toBe(wishlists.length);
  expect(wishlists.filter(({ customerId }) => !customers.has(customerId))).toEqual([]);
  for (const { items } of wishlists) {
    expect(new Set(items.map(({ productId }) => productId)).size).toBe(items.length);
    expect(items.filter(({ productId }) => products.get(productId)?.status !== 'PUBLISHED')).toEqual([]);
  }
});
