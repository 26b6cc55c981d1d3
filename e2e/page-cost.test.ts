import { LISTING_PAGE, PRODUCT_PAGE } from './harness/pages';
import { anybody, must, shopUrls } from './harness/shop';

interface Cost {
  readonly requests: Readonly<Record<string, number>>;
  readonly statements: number;
}

/** What a request costs: the least of several times, because services have jobs of their own in between. */
async function cost(work: () => Promise<unknown>): Promise<Cost> {
  const times: Cost[] = [];
  for (let time = 0; time < 5; time += 1) times.push(await costOnce(work));
  return times.toSorted((one, other) => one.statements - other.statements)[0] as Cost;
}

async function costOnce(work: () => Promise<unknown>): Promise<Cost> {
  const before = await counters();
  await work();
  const after = await counters();
  const requests = Object.fromEntries(
    Object.entries(after.requests).map(([service, count]) => [service, count - (before.requests[service] ?? 0)]),
  );
  return { requests, statements: after.statements - before.statements };
}

async function counters(): Promise<Cost> {
  const texts = await Promise.all(Object.values(shopUrls()).map(async (url) => (await fetch(`${url}/metrics`)).text()));
  const all = texts.join('\n');
  // A service that nobody has asked yet is in no counter.
  const services = Object.keys(shopUrls()).filter((name) => name !== 'gateway');
  const requests: Record<string, number> = Object.fromEntries(services.map((name) => [name, 0]));
  for (const [, service = '', count] of all.matchAll(
    /^agora_subgraph_requests_total\{[^}]*service="(\w+)"[^}]*\} (\d+)/gm,
  )) {
    requests[service] = (requests[service] ?? 0) + Number(count);
  }
  const statements = [...all.matchAll(/^agora_sql_statements_total (\d+)/gm)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  );
  return { requests, statements };
}

const listing = (first: number) => () => must(anybody(LISTING_PAGE, { first }));

beforeAll(async () => {
  await listing(50)(); // what is read once and kept is read before anything is counted
  await listing(10)();
});

test('a listing page asks each service once a level, and costs the same statements from 10 to 50 products', async () => {
  const short = await cost(listing(10));
  const long = await cost(listing(50));
  expect(long).toEqual(short);
  const asked = Object.entries(long.requests).filter(([, count]) => count > 0);
  expect(Object.fromEntries(asked)).toEqual({ catalog: 1, inventory: 1, pricing: 1, reviews: 1 });
  // Reading the counters costs some, too: services look up what waits and what is parked.
  const nothing = await cost(async () => {});
  expect(long.statements - nothing.statements).toBeLessThanOrEqual(8);
});

test('a product page asks each service at most once a level', async () => {
  const { products } = await must(
    anybody<{ products: { nodes: { slug: string }[] } }>('{ products(first: 1) { nodes { slug } } }'),
  );
  const page = () => must(anybody(PRODUCT_PAGE, { slug: products.nodes[0]?.slug }));
  await page();
  const { requests } = await cost(page);
  expect(Object.entries(requests).filter(([, count]) => count > 1)).toEqual([]);
});
