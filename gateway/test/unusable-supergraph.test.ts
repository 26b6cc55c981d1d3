import threads from 'node:worker_threads';
import { createLog, createMetrics } from '#kit';
import { until } from '#servers';
import { readSettings } from '../src/config';
import { createGateway } from '../src/gateway';
import { compose } from './harness/graph';

/** The threads that are opened from now on. */
function watchThreads(): readonly threads.Worker[] {
  const opened: threads.Worker[] = [];
  const { Worker } = threads;
  jest.spyOn(threads, 'Worker').mockImplementation((...about) => {
    const worker = new Worker(...about);
    opened.push(worker);
    return worker;
  });
  return opened;
}

afterEach(() => jest.restoreAllMocks());

const hasEnded = ({ threadId }: threads.Worker): boolean => threadId === -1;

test.each(['', 'nowhere', 'ftp://127.0.0.1/graphql'])(
  'a supergraph with a service at "%s" is refused with its name, and leaves no thread behind',
  async (url) => {
    const opened = watchThreads();
    const supergraphSdl = compose([{ name: 'lost', url, typeDefs: 'type Query { a: Int }', resolvers: {} }]);
    const starting = createGateway(readSettings({ PORT: '0' }), {
      supergraph: { initialize: async () => ({ supergraphSdl }) },
      log: createLog('gateway', 'silent'),
      metrics: createMetrics(),
    });
    await expect(starting).rejects.toThrow(`"${url}" is no address of the service lost`);
    expect(opened.length).toBeGreaterThan(0);
    expect(await until(() => opened.every(hasEnded), 5_000)).toBe(true);
  },
);
