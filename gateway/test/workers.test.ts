import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Client, type Dispatcher, Pool } from 'undici';
import { freePort, inspectProcess, LOOPBACK, until } from '#servers';
import { type ForeignService, startForeign } from './harness/foreign-service';
import { compose } from './harness/graph';
import { type GatewayProcess, runGateway } from './harness/run-gateway';

// The gateway as several processes at one port.

const TYPES = 'type Query { quick: Int slow(n: Int): Int }';
const MORE_TYPES = 'type Query { quick: Int slow(n: Int): Int late: Int }';
const START = 50_000;

const folder = mkdtempSync(join(tmpdir(), 'gateway-workers-'));
const file = join(folder, 'supergraph.graphql');
const held = new Set<() => void>();
const started: GatewayProcess[] = [];
const clients: Dispatcher[] = [];
let service: ForeignService;

beforeAll(async () => {
  const slow = (_: unknown, { n }: { n: number }) => new Promise((resolve) => held.add(() => resolve(n)));
  service = await startForeign(MORE_TYPES, { Query: { quick: () => 1, slow, late: () => 2 } });
  writeSupergraph();
});
afterEach(() => release());
afterAll(async () => {
  for (const { child } of started) child.kill('SIGKILL'); // its workers follow
  await Promise.all(clients.map((client) => client.destroy()));
  await service.stop();
  rmSync(folder, { recursive: true });
});

const writeSupergraph = (typeDefs = TYPES) =>
  writeFileSync(file, compose([{ name: 'pokes', url: service.url, typeDefs, resolvers: {} }]));

function release(): void {
  for (const goOn of held) goOn();
  held.clear();
}

/** The workers of a gateway that have ever answered, in order. */
const workersOf = (gateway: GatewayProcess): number[] => gateway.logged('listening').map(({ pid }) => pid);

async function start(): Promise<{ gateway: GatewayProcess; origin: string; workers: number[] }> {
  const port = await freePort();
  const gateway = runGateway({ PORT: String(port), SUPERGRAPH_PATH: file, GATEWAY_WORKERS: '2' });
  started.push(gateway);
  expect(await until(() => gateway.logged('all workers answer').length > 0, START)).toBe(true);
  return { gateway, origin: `http://${LOOPBACK}:${port}`, workers: workersOf(gateway) };
}

function keep<Kept extends Dispatcher>(client: Kept): Kept {
  clients.push(client);
  return client;
}

async function ask(client: Dispatcher, query: string): Promise<unknown> {
  const { body } = await client.request({
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return body.json();
}

async function askAnew(origin: string, query: string): Promise<unknown> {
  const client = keep(new Client(origin));
  return ask(client, query).finally(() => client.close());
}

/** Do something while requests come, over connections that are kept and over new ones; their answers, and what went wrong. */
async function underLoad(origin: string, work: () => Promise<void>): Promise<unknown[]> {
  const pool = keep(new Pool(origin, { connections: 3 }));
  const onKeptConnection = () => ask(pool, '{ quick }');
  const onNewConnection = () => askAnew(origin, '{ quick }');
  const answers: unknown[] = [];
  let isOver = false;
  const asking = [onKeptConnection, onKeptConnection, onKeptConnection, onNewConnection].map(async (askOnce) => {
    while (!isOver) answers.push(await askOnce().catch(String));
  });
  await work().finally(() => {
    isOver = true;
  });
  await Promise.all(asking);
  return answers;
}

const isWrong = (answer: unknown): boolean => !isDeepStrictEqual(answer, { data: { quick: 1 } });

/** Ask for two slow answers over a connection each; connections go to workers in turn. */
async function askBoth(origin: string): Promise<Promise<unknown>[]> {
  const answers = [1, 2].map((n) => ask(keep(new Client(origin)), `{ slow(n: ${n}) }`));
  for (const answer of answers) answer.catch(() => {}); // looked at later
  expect(await until(() => held.size === 2, 30_000)).toBe(true);
  return answers;
}

const both = [{ data: { slow: 1 } }, { data: { slow: 2 } }];

const countOperations = (origin: string): Promise<number> => count('agora_graphql_operation_seconds', origin);
const countPlanned = (origin: string): Promise<number> => count('agora_gateway_planning_seconds', origin);

async function count(what: string, origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  return Number(new RegExp(`^${what}_count (\\d+)$`, 'm').exec(text)?.[1]);
}

describe('a gateway of two workers', () => {
  let gateway: GatewayProcess;
  let origin: string;
  beforeAll(async () => {
    ({ gateway, origin } = await start());
  }, START);

  test('a worker that dies takes its own requests along and no others, and is replaced', async () => {
    const before = workersOf(gateway);
    const victim = before.at(-1) ?? 0;
    const counted = await countOperations(origin);
    const answers = await askBoth(origin);
    process.kill(victim, 'SIGKILL');
    expect(await until(() => workersOf(gateway).length === before.length + 1, START)).toBe(true);
    release();
    const states = (await Promise.allSettled(answers)).map(({ status }) => status);
    expect(states.sort()).toEqual(['fulfilled', 'rejected']);
    expect(gateway.logged('a worker ended; another one will start')).toContainEqual(
      expect.objectContaining({ worker: victim, reason: 'ended by SIGKILL' }),
    );
    const later = await askBoth(origin);
    release();
    expect(await Promise.all(later)).toEqual(both);
    expect(await countOperations(origin)).toBe(counted + 3);
  });

  test('after SIGHUP all workers are new, no request has failed, and each one is counted', async () => {
    const before = workersOf(gateway);
    const reloads = gateway.logged('reloaded').length;
    const counted = await countOperations(origin);
    const answers = await underLoad(origin, async () => {
      gateway.child.kill('SIGHUP');
      expect(await until(() => gateway.logged('reloaded').length > reloads, START)).toBe(true);
    });
    expect(answers.filter(isWrong)).toEqual([]);
    expect(workersOf(gateway)).toHaveLength(before.length + 2);
    expect(before.map((pid) => inspectProcess(pid))).toEqual(before.map(() => undefined));
    expect(await countOperations(origin)).toBe(counted + answers.length);
  });

  test('a new worker has made ready what the others are asked', async () => {
    const reloads = gateway.logged('reloaded').length;
    const named = (name: string) => `query ${name} { quick }`;
    for (const name of ['A', 'B']) for (let n = 0; n < 4; n += 1) await askAnew(origin, named(name));
    gateway.child.kill('SIGHUP');
    expect(await until(() => gateway.logged('reloaded').length > reloads, START)).toBe(true);
    const planned = await countPlanned(origin);
    for (const name of ['A', 'B']) for (let n = 0; n < 4; n += 1) await askAnew(origin, named(name));
    expect(await countPlanned(origin)).toBe(planned);
    await askAnew(origin, named('C'));
    expect(await countPlanned(origin)).toBe(planned + 1);
  });

  test('a supergraph that takes the place of the one before is taken into use by each worker, and no request fails', async () => {
    const before = workersOf(gateway);
    const late = () => askAnew(origin, '{ late }');
    const isKnownToAll = async () =>
      (await Promise.all(Array.from({ length: 8 }, late))).every((answer) =>
        isDeepStrictEqual(answer, { data: { late: 2 } }),
      );
    const answers = await underLoad(origin, async () => {
      writeSupergraph(MORE_TYPES);
      expect(await until(() => isKnownToAll(), START)).toBe(true);
    });
    writeSupergraph();
    expect(answers.filter(isWrong)).toEqual([]);
    expect(workersOf(gateway)).toEqual(before);
  });

  test('a supergraph that no worker can start with leaves those in place that have another', async () => {
    const before = workersOf(gateway);
    writeFileSync(file, 'type Query { nothing: Int }');
    gateway.child.kill('SIGHUP');
    const refused = 'a new worker did not start; those before it go on';
    expect(await until(() => gateway.logged(refused).length > 0, START)).toBe(true);
    writeSupergraph();
    const answers = await askBoth(origin);
    release();
    expect(await Promise.all(answers)).toEqual(both);
    expect(workersOf(gateway)).toEqual(before);
  });
});

test('every request that has begun is answered before a gateway of two workers ends', async () => {
  const { gateway, origin } = await start();
  const answers = await askBoth(origin);
  gateway.child.kill('SIGTERM');
  expect(await until(() => gateway.logged('draining').length === 3, 30_000)).toBe(true);
  release();
  expect(await Promise.all(answers)).toEqual(both);
  expect(await gateway.ended).toEqual([0, null]);
  await expect(fetch(origin)).rejects.toThrow();
});

test('workers whose primary was killed answer what has begun, and end', async () => {
  const { gateway, origin, workers } = await start();
  const answers = await askBoth(origin);
  gateway.child.kill('SIGKILL');
  await gateway.ended;
  expect(await until(() => gateway.logged('draining').length === 2, 30_000)).toBe(true);
  release();
  expect(await Promise.all(answers)).toEqual(both);
  expect(await until(() => workers.every((pid) => !inspectProcess(pid)), 30_000)).toBe(true);
});

test('a gateway whose workers cannot start ends with 1', async () => {
  const gateway = runGateway({ PORT: '0', SUPERGRAPH_PATH: join(folder, 'nowhere'), GATEWAY_WORKERS: '2' });
  started.push(gateway);
  expect(await gateway.ended).toEqual([1, null]);
  expect(gateway.logged('could not start').length).toBeLessThanOrEqual(3);
});
