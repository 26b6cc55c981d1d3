import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Shop } from '../launcher/shop';
import { startShop } from '../launcher/start-shop';
import { LISTING_PAGE, type ListedProduct, PRODUCT_PAGE } from './harness/pages';
import { type Answer, askAt, codes, demoCustomer } from './harness/shop';

const TIMEOUT_MS = 1_000;
const directory = mkdtempSync(join(tmpdir(), 'agora-failing-'));
let shop: Shop;
/** What a test stopped or froze, brought back whatever became of the test. */
let broken: string | undefined;
let slug: string;

beforeAll(async () => {
  chmodSync(directory, 0o755); // PostgreSQL runs as another user when the tests run as root
  const env = { ...process.env, SUBGRAPH_TIMEOUT_MS: String(TIMEOUT_MS) };
  shop = await startShop({ directory, ports: 'free', durable: false, size: 0.05, env });
  const products = await list();
  slug = products.data.products?.nodes.find(({ rating }) => (rating?.count ?? 0) > 0)?.slug ?? '';
});
afterEach(async () => {
  if (broken) await repair(broken);
});
afterAll(async () => {
  await shop.stop();
  rmSync(directory, { recursive: true });
});

async function stop(name: string): Promise<void> {
  broken = name;
  await shop.stopService(name);
}

async function repair(name: string): Promise<void> {
  broken = undefined;
  if (name !== 'postgres') shop.resumeService(name);
  await shop.startService(name);
}

type Listing = { products: { nodes: ListedProduct[] } | null };
const ask = <Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>> =>
  askAt(shop.urls.gateway ?? '')<Data>(query, variables);
const list = () => ask<Listing>(LISTING_PAGE, { first: 20 });

/** Ask until the answer is whole again; a service that is back may be found out a moment later. */
async function untilWhole(): Promise<Answer<Listing>> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const answer = await list();
    if (answer.errors.length === 0) return answer;
    if (Date.now() > deadline) throw new Error(`still failing: ${JSON.stringify(answer.errors)}`);
  }
}

/** What of a listing is there: the parts that come from each service. */
function parts({ data }: Answer<Listing>): Record<string, boolean> {
  const nodes = data.products?.nodes ?? [];
  const some = (has: (product: ListedProduct) => unknown) => nodes.some((product) => has(product) !== null);
  return {
    catalog: nodes.length === 20,
    pricing:
      nodes.length > 0 && some(({ priceRange }) => priceRange) && some((one) => one.defaultVariant?.price ?? null),
    inventory: nodes.length > 0 && some((one) => one.defaultVariant?.availability ?? null),
    reviews: nodes.length > 0 && some(({ rating }) => rating),
  };
}

const WHOLE = { catalog: true, pricing: true, inventory: true, reviews: true };

test.each(['pricing', 'inventory', 'reviews'])(
  'with %s stopped, a page has everything else, and one error',
  async (name) => {
    await stop(name);
    const answer = await list();
    expect(parts(answer)).toEqual({ ...WHOLE, [name]: false });
    expect(answer.errors.map(({ extensions }) => [extensions?.code, extensions?.service])).toEqual([
      ['SUBGRAPH_UNAVAILABLE', name],
    ]);
    await repair(name);
    expect(parts(await untilWhole())).toEqual(WHOLE);
  },
);

test('with accounts stopped, reviews come without their authors, and who is signed in is not known', async () => {
  const customer = await demoCustomer(shop.urls.gateway);
  await stop('accounts');
  const page = await ask<{ product: { reviews: { nodes: { title: string }[] } } }>(PRODUCT_PAGE, { slug });
  expect(page.data.product.reviews.nodes.length).toBeGreaterThan(0);
  expect(codes(page).every((code) => code === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
  const mine = await customer<{ me: unknown; products: unknown }>('{ me { id } products(first: 1) { nodes { id } } }');
  expect(mine.data).toEqual({ me: null, products: { nodes: [expect.anything()] } });
  expect(codes(mine)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  await repair('accounts');
  const back = await customer<{ me: unknown }>('{ me { id } }');
  expect(back.data.me).not.toBeNull();
});

test('with catalog stopped, the rest of the shop answers', async () => {
  await stop('catalog');
  const answer = await ask('{ products(first: 1) { nodes { id } } viewer { __typename } }');
  expect(answer.data).toEqual({ products: null, viewer: null });
  expect(codes(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  await repair('catalog');
  expect(parts(await untilWhole())).toEqual(WHOLE);
});

test('with a service that hangs, the same within its timeout', async () => {
  broken = 'inventory';
  shop.pauseService('inventory');
  const start = Date.now();
  const answer = await list();
  const took = Date.now() - start;
  expect(parts(answer)).toEqual({ ...WHOLE, inventory: false });
  expect(answer.errors.map(({ extensions }) => [extensions?.code, extensions?.service])).toEqual([
    ['SUBGRAPH_TIMEOUT', 'inventory'],
  ]);
  expect(took).toBeLessThan(TIMEOUT_MS * 3);
  shop.resumeService('inventory');
  broken = undefined;
  expect(parts(await untilWhole())).toEqual(WHOLE);
});

test('services whose database is away say so, answer with a coded error, and recover by themselves', async () => {
  const ready = async (name: string) => (await fetch(`${shop.urls[name]}/health/ready`)).json();
  await stop('postgres');
  expect(await ready('reviews')).toMatchObject({ status: 'unready', checks: { database: 'down' } });
  const answer = await list();
  expect(answer.data).toEqual({ products: null });
  expect(codes(answer)).toEqual(['SERVICE_UNAVAILABLE']);
  await repair('postgres');
  expect(parts(await untilWhole())).toEqual(WHOLE);
  expect(await ready('reviews')).toMatchObject({ status: 'ready', checks: { database: 'up' } });
});
