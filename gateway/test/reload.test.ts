import { until } from '#servers';
import { goods, opinions, prices } from './harness/definitions';
import { compose, startGraph, type TestGraph } from './harness/graph';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph([goods, opinions, prices], { SUBGRAPH_TIMEOUT_MS: '3000' });
});
afterAll(() => graph.close());

const of = (...names: string[]): string => compose(names.map((name) => graph.service(name)));

const offers = async (field: string): Promise<boolean> =>
  (await graph.ask(`{ products { ${field} } }`)).errors.length === 0;

test('a new supergraph takes the place of the old one while requests come, and none of them fails', async () => {
  let isOver = false;
  const failed: unknown[] = [];
  const keepAsking = async (query: string) => {
    while (!isOver) {
      const reply = await graph.ask(query);
      if (reply.errors.length > 0) failed.push(reply.errors);
    }
  };
  const asking = ['{ products { name } }', '{ motto }', '{ products { id comments { text } } }'].map(keepAsking);
  for (const _round of [1, 2, 3]) {
    graph.use(of('goods', 'opinions'));
    expect(await until(async () => !(await offers('price')), 10_000)).toBe(true);
    graph.use(of('goods', 'opinions', 'prices'));
    expect(await until(() => offers('price'), 10_000)).toBe(true);
  }
  isOver = true;
  await Promise.all(asking);
  expect(failed).toEqual([]);
});

test('who began on a supergraph ends on it', async () => {
  const priced = graph.service('prices');
  priced.mood = 'hanging';
  const reply = graph.ask('{ products { name price } }');
  expect(await until(() => priced.hanging.size > 0, 2_000)).toBe(true);
  graph.use(of('goods', 'opinions'));
  expect(await until(async () => !(await offers('price')), 10_000)).toBe(true);
  const { data, codes } = await reply;
  expect(codes).toEqual(['SUBGRAPH_TIMEOUT']);
  expect(data?.products).toContainEqual({ name: 'Lamp 1 🪔', price: null });
});

test('a supergraph that cannot be used changes nothing', async () => {
  graph.use(of('goods', 'opinions'));
  expect(await until(async () => !(await offers('price')), 10_000)).toBe(true);
  graph.use('type Query { nothing: Int }');
  expect(await offers('name')).toBe(true);
});
