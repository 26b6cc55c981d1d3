import { LISTING_PAGE, PRODUCT_PAGE } from './harness/pages';
import { anybody, must, shopUrls } from './harness/shop';

type Counts = Readonly<Record<string, number>>;

/** By service: the requests that it was sent, and the statements that it made. */
interface Cost {
  readonly requests: Counts;
  readonly statements: Counts;
}

/** What a request costs: in every service the least of several times, because services have jobs of their own. */
async function cost(work: () => Promise<unknown>): Promise<Cost> {
  let least = await costOnce(work);
  for (let time = 1; time < 8; time += 1) {
    const once = await costOnce(work);
    least = {
      requests: each(least.requests, once.requests, Math.min),
      statements: each(least.statements, once.statements, Math.min),
    };
  }
  return least;
}

async function costOnce(work: () => Promise<unknown>): Promise<Cost> {
  const before = await counters();
  await work();
  const after = await counters();
  return {
    requests: each(after.requests, before.requests, difference),
    statements: each(after.statements, before.statements, difference),
  };
}

const difference = (after: number, before: number) => after - before;

function each(ones: Counts, others: Counts, combine: (one: number, other: number) => number): Counts {
  return Object.fromEntries(
    Object.entries(ones).map(([service, count]) => [service, combine(count, others[service] ?? 0)]),
  );
}

async function counters(): Promise<Cost> {
  const { gateway = '', ...services } = shopUrls();
  const told = await metrics(gateway);
  // A service that nobody has asked yet is in no counter.
  const requests: Record<string, number> = Object.fromEntries(Object.keys(services).map((service) => [service, 0]));
  for (const [, service = '', count] of told.matchAll(
    /^agora_subgraph_requests_total\{[^}]*service="(\w+)"[^}]*\} (\d+)/gm,
  )) {
    requests[service] = (requests[service] ?? 0) + Number(count);
  }
  const statements = await Promise.all(
    Object.entries(services).map(async ([service, url]) => {
      const [, count] = /^agora_sql_statements_total (\d+)/m.exec(await metrics(url)) ?? [];
      return [service, Number(count ?? 0)] as const;
    }),
  );
  return { requests, statements: Object.fromEntries(statements) };
}

async function metrics(url: string): Promise<string> {
  return (await fetch(`${url}/metrics`)).text();
}

function sum(counts: Counts): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
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
  expect(sum(long.statements) - sum(nothing.statements)).toBeLessThanOrEqual(8);
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
