import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { CompiledOperation } from '../executor/compile';
import type { Graph } from '../executor/graph';
import { knownOperations, type SentOperation } from './known-operations';

const SDL = 'type Query { product(id: ID): Product } type Product { id: ID name: String }';

/** A graph that counts what it compiles, and cannot compile some of it. */
function countingGraph(sdl = SDL, fails: (text: string) => boolean = () => false) {
  const compiled: string[] = [];
  const graph: Graph = {
    schema: buildSchema(sdl),
    services: [],
    async compile({ text }) {
      compiled.push(text.replace(/\s+/g, ' '));
      if (fails(text)) throw new Error('not now');
      return { kind: 'query', unplanned: [], fetches: [], answerFor: () => undefined } as unknown as CompiledOperation;
    },
  };
  return { compiled, operations: knownOperations(graph, { maxMiB: 1 }) };
}

function sent(text: string): SentOperation {
  const document: DocumentNode = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { text, document, operation: operation as OperationDefinitionNode, variables: {}, inParts: false };
}

test('operations that differ in literals are compiled once, also when they come at once', async () => {
  const { compiled, operations } = countingGraph();
  const found = await Promise.all(
    ['a', 'b', 'a'].map((id) => operations.find(sent(`{ product(id: "${id}") { name } }`))),
  );
  expect(compiled).toHaveLength(1);
  expect(found.map(({ normal }) => Object.values(normal.lifted))).toEqual([['a'], ['b'], ['a']]);
});

test('what could not be compiled is tried again', async () => {
  let isFailing = true;
  const { compiled, operations } = countingGraph(SDL, () => isFailing);
  await expect(operations.find(sent('{ product { id } }'))).rejects.toThrow('not now');
  isFailing = false;
  await operations.find(sent('{ product { id } }'));
  expect(compiled).toHaveLength(2);
});

test('another graph begins with what was used most, as far as it fits', async () => {
  const { operations } = countingGraph();
  await operations.find(sent('{ p: product { n: name } }'));
  for (const text of ['{ product { id } }', '{ product { name } }', '{ product { name } }'])
    await operations.find(sent(text));
  const next = countingGraph('type Query { product: Product } type Product { name: String }');
  await next.operations.learn(operations.mostUsed(), () => false);
  expect(next.compiled).toEqual(['{ product { name } }', '{ as_p: product { as_n: name } }']);
  await next.operations.find(sent('{ p: product { n: name } }'));
  expect(next.compiled).toHaveLength(2);
});

test('nothing more is made ready when nobody is going to ask', async () => {
  const { operations } = countingGraph();
  for (const text of ['{ product { id } }', '{ product { name } }']) await operations.find(sent(text));
  const next = countingGraph();
  await next.operations.learn(operations.mostUsed(), () => next.compiled.length > 0);
  expect(next.compiled).toHaveLength(1);
});

test('what is used least makes room', async () => {
  const { compiled, operations } = countingGraph();
  const long = (name: string) => sent(`{ ${name}: product { ${'name '.repeat(1_000)} } }`);
  for (let index = 0; index < 10; index += 1) await operations.find(long(`p${index}`));
  expect(operations.mostUsed().length).toBeLessThan(10);
  await operations.find(long('p9'));
  expect(compiled).toHaveLength(10);
  await operations.find(long('p0'));
  expect(compiled).toHaveLength(11);
});
