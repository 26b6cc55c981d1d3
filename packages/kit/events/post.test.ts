import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '#testkit';
import { type Database, openDatabase } from '../data/database';
import { createLog } from '../process/log';
import { createMetrics } from '../process/metrics';
import { CALL, type Post, standForPost } from './post';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await createTestDatabase();
  database = openDatabase({ url: own.url, log: createLog('test', 'silent'), metrics: createMetrics() });
});
afterAll(async () => {
  await database.close();
  await own.drop();
});

/** Replicas that stand for the post, and who of them holds it now. */
function createReplicas() {
  const holders = new Map<string, Post>();
  const taken: ((name: string) => void)[] = [];
  const called: ((name: string) => void)[] = [];
  const retired: (() => Promise<void>)[] = [];
  return {
    holders,
    nextToHold: () => new Promise<string>((resolve) => taken.push(resolve)),
    nextCalled: () => new Promise<string>((resolve) => called.push(resolve)),
    stand(name: string) {
      const retire = standForPost({
        url: own.url,
        log: createLog('test', 'silent'),
        onCall: () => called.shift()?.(name),
        async hold(post) {
          holders.set(name, post);
          taken.shift()?.(name);
          await once(post.signal, 'abort');
          holders.delete(name);
        },
      });
      retired.push(retire);
      return retire;
    },
    retireAll: () => Promise.all(retired.map((retire) => retire())),
  };
}

let replicas: ReturnType<typeof createReplicas>;
beforeEach(() => {
  replicas = createReplicas();
});
afterEach(() => replicas.retireAll());

const endConnections = () =>
  database.sql(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );

test('one holds the post, and another when that one leaves', async () => {
  const first = replicas.nextToHold();
  const leave = replicas.stand('one');
  expect(await first).toBe('one');
  const second = replicas.nextToHold();
  replicas.stand('other');
  await leave();
  expect(await second).toBe('other');
  expect([...replicas.holders.keys()]).toEqual(['other']);
});

test('who loses the connection loses the post, and stands for it again', async () => {
  const first = replicas.nextToHold();
  replicas.stand('one');
  await first;
  const post = replicas.holders.get('one');
  const second = replicas.nextToHold();
  await endConnections();
  expect(await second).toBe('one');
  expect(post?.signal.aborted).toBe(true);
  await expect(post?.sql('SELECT 1')).rejects.toThrow();
});

test('the holder hears when another replica calls', async () => {
  const first = replicas.nextToHold();
  replicas.stand('one');
  await first;
  const called = replicas.nextCalled();
  const calling = setInterval(() => database.sql(`SELECT pg_notify('${CALL}', '')`), 10); // it listens a moment later
  expect(await called).toBe('one');
  clearInterval(calling);
});
