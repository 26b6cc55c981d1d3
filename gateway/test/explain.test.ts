import type { Explanation } from '../src/explain/explanation';
import { goods, opinions, prices } from './harness/definitions';
import { startGraph, type TestGraph } from './harness/graph';

const PAGE =
  'query Page($priced: Boolean!) { products(first: 2) { name comments { text } price @include(if: $priced) } }';

let graph: TestGraph;

afterEach(() => graph.close());

/** Ask, and have it explained. */
async function explained(headers: Record<string, string> = {}): Promise<Explanation> {
  const reply = await graph.ask(PAGE, { variables: { priced: true }, headers: { 'x-explain': 'true', ...headers } });
  return JSON.parse(reply.text).extensions.explain;
}

const asOneLine = ({ service, path, after, onlyIf }: Explanation['fetches'][number]) => ({
  service,
  path,
  after,
  onlyIf,
});

test('an answer is explained: what is fetched from whom for which part, what was sent, and what all of it took', async () => {
  graph = await startGraph([goods, opinions, prices], { EXPLAIN: 'everybody' });
  const { fetches, requests, planMs, ms } = await explained();
  expect(fetches.map(asOneLine).sort((one, other) => one.service.localeCompare(other.service))).toEqual([
    { service: 'goods', path: '', after: [], onlyIf: {} },
    { service: 'opinions', path: 'products.@', after: [0], onlyIf: {} },
    { service: 'prices', path: 'products.@', after: [0], onlyIf: { priced: true } },
  ]);
  expect(fetches[0]?.query).toMatch(/^query Page__goods__0.*products/);
  expect(requests).toHaveLength(3);
  for (const { service, fetches: carried, entities, ...took } of requests) {
    expect(carried.map((index) => fetches[index]?.service)).toEqual([service]);
    expect(entities).toBe(service === 'goods' ? 0 : 2);
    expect(took.outcome).toBe('answered');
    expect(took.receivedBytes).toBeGreaterThan('{"data":{}}'.length);
    expect(took.sentBytes).toBeGreaterThan('{"query":""}'.length);
    expect(took.startMs + took.ms).toBeLessThanOrEqual(ms);
    expect(took.startMs).toBeGreaterThanOrEqual(planMs);
  }
  const asked = graph.service('goods').calls[0]?.headers['content-length'];
  expect(requests[0]?.sentBytes).toBe(Number(asked));
});

test('a service that does not answer is explained as that', async () => {
  graph = await startGraph([goods, opinions, prices], { EXPLAIN: 'everybody' });
  graph.service('prices').mood = 'failing';
  const { requests } = await explained();
  const failed = requests.find(({ service }) => service === 'prices');
  expect(failed).toMatchObject({ service: 'prices', outcome: 'failed' });
  expect(failed).not.toHaveProperty('receivedBytes');
});

test('nobody is told who did not ask, and what is not yes or no is refused', async () => {
  graph = await startGraph([goods, opinions, prices], { EXPLAIN: 'everybody' });
  const notAsked: Record<string, string>[] = [{}, { 'x-explain': 'false' }];
  for (const headers of notAsked) {
    const { text } = await graph.ask('{ products { id } }', { headers });
    expect(JSON.parse(text)).not.toHaveProperty('extensions');
  }
  const { status, codes } = await graph.ask('{ products { id } }', { headers: { 'x-explain': 'please' } });
  expect({ status, codes }).toEqual({ status: 400, codes: ['INVALID_HEADER'] });
});

test('by default staff with the scope are told, and nobody else', async () => {
  graph = await startGraph([goods, opinions, prices]);
  const as = async (claims: Record<string, unknown>) => ({
    authorization: `Bearer ${await graph.office.issue({ sub: 'stf_1', kind: 'staff', ...claims })}`,
  });
  expect((await explained(await as({ scopes: ['graph:explain'] }))).requests).toHaveLength(3);
  for (const headers of [{}, await as({ scopes: ['catalog:read'] })]) {
    const { status, codes } = await graph.ask(PAGE, { headers: { 'x-explain': 'true', ...headers } });
    expect({ status, codes }).toEqual({ status: 403, codes: ['FORBIDDEN'] });
  }
});
