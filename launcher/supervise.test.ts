import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, inspectProcess, until } from '#servers';
import {
  type Program,
  type ProgramEvent,
  restartDelay,
  type Supervised,
  type SuperviseOptions,
  supervise,
} from './supervise';
import { temporaryFolder } from './test/temporary';

jest.setTimeout(30_000);

const folder = temporaryFolder();
const misbehaviour = join(folder, 'misbehave');
const diary = join(folder, 'diary');
const running: Supervised[] = [];
beforeEach(() => {
  for (const file of [misbehaviour, diary]) rmSync(file, { force: true });
});
afterEach(async () => {
  for (const program of running.splice(0)) program.kill();
});

const misbehave = (how: string) => writeFileSync(misbehaviour, how);
const readDiary = () => (existsSync(diary) ? readFileSync(diary, 'utf8').trim().split('\n') : []);

async function fakeProgram(): Promise<Program> {
  const port = await freePort();
  const env = {
    ...(process.env as Record<string, string>),
    NAME: 'fake',
    PORT: String(port),
    DIARY: diary,
    MISBEHAVE: misbehaviour,
  };
  return {
    name: 'fake',
    script: join(__dirname, 'test', 'fake-program.js'),
    env,
    url: `http://127.0.0.1:${port}`,
    log: join(folder, 'fake.log'),
  };
}

async function create(options: Partial<SuperviseOptions> = {}) {
  const events: ProgramEvent[] = [];
  const program = await fakeProgram();
  const supervised = supervise(program, { onEvent: (event) => events.push(event), delay: () => 10, ...options });
  running.push(supervised);
  const call = (path: string) => fetch(program.url + path).catch(() => undefined);
  const happened = (kind: ProgramEvent['kind'], times = 1) =>
    until(() => events.filter((event) => event.kind === kind).length >= times, 10_000);
  return { supervised, events, call, happened };
}

test('a crashed program comes back, and it is said so', async () => {
  const { supervised, events, call, happened } = await create();
  await supervised.start();
  const first = supervised.pid();
  await call('/crash');
  expect(await happened('recovered')).toBe(true);
  expect(supervised.pid()).not.toBe(first);
  expect((await call('/health/ready'))?.status).toBe(200);
  process.kill(Number(supervised.pid()), 'SIGKILL');
  expect(await happened('recovered', 2)).toBe(true);
  expect(events).toEqual([
    {
      kind: 'crashed',
      name: 'fake',
      reason: 'ended with exit code 3',
      restarts: 1,
      delayMs: 10,
      log: expect.any(String),
    },
    { kind: 'recovered', name: 'fake', restarts: 1 },
    { kind: 'crashed', name: 'fake', reason: 'ended by SIGKILL', restarts: 2, delayMs: 10, log: expect.any(String) },
    { kind: 'recovered', name: 'fake', restarts: 2 },
  ]);
});

test('one that keeps crashing is tried less and less often, until it is mended', async () => {
  const crashesInARow: number[] = [];
  const { supervised, call, happened } = await create({
    delay(count) {
      crashesInARow.push(count);
      if (count === 3) rmSync(misbehaviour);
      return 1;
    },
  });
  await supervised.start();
  misbehave('refuse to start');
  await call('/crash');
  expect(await happened('recovered')).toBe(true);
  expect(crashesInARow).toEqual([1, 2, 3]);
});

test('the wait doubles up to half a minute', () => {
  expect([1, 2, 3, 4, 8, 20].map(restartDelay)).toEqual([250, 500, 1_000, 2_000, 30_000, 30_000]);
});

test('one that does not start is given up, with its last words', async () => {
  misbehave('refuse to start');
  const { supervised, events } = await create();
  await expect(supervised.start()).rejects.toMatchObject({
    code: 'PROGRAM_NOT_READY',
    message: expect.stringMatching(/exit code 7[\s\S]*could not start: no database/),
  });
  expect(events).toEqual([]);
  rmSync(misbehaviour);
  await supervised.start();
  expect(inspectProcess(Number(supervised.pid()))).toBeDefined();
});

test('one that does not become ready is given up, with what it says of its health', async () => {
  misbehave('never be ready');
  const { supervised } = await create({ readyTimeoutMs: 300 });
  await expect(supervised.start()).rejects.toThrow(/not ready after 0.3 seconds.*"database":"down"/);
  expect(supervised.pid()).toBeUndefined();
});

test('stopping lets it drain, and it stays stopped', async () => {
  const { supervised, events } = await create();
  await supervised.start();
  await supervised.stop();
  expect(readDiary()).toEqual(['fake is up', 'fake leaves: SIGTERM']);
  expect(supervised.pid()).toBeUndefined();
  expect(events).toEqual([]);
});

test('one that does not drain is killed', async () => {
  misbehave('ignore SIGTERM');
  const { supervised } = await create({ graceMs: 200 });
  await supervised.start();
  const pid = Number(supervised.pid());
  await supervised.stop();
  expect(inspectProcess(pid)).toBeUndefined();
  expect(readDiary()).toEqual(['fake is up']);
});

test('a frozen one answers nothing, goes on when resumed, and can be stopped', async () => {
  const { supervised, call } = await create();
  await supervised.start();
  supervised.pause();
  const answer = call('/health/ready').then((response) => response?.status);
  await expect(Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 200, 'silence'))])).resolves.toBe(
    'silence',
  );
  supervised.resume();
  expect(await answer).toBe(200);
  supervised.pause();
  await supervised.stop();
  expect(readDiary()).toContain('fake leaves: SIGTERM');
});

test('it leaves when its supervisor is killed', async () => {
  const script = `
    const { supervise } = require(${JSON.stringify(join(__dirname, 'supervise.ts'))});
    const program = supervise(${JSON.stringify(await fakeProgram())}, { onEvent: () => {} });
    program.start().then(() => console.log(program.pid()));`;
  const hook = join(__dirname, '..', 'packages', 'servers', 'test', 'typescript.cjs');
  const args = ['--conditions=source', '--require', hook, '--eval', script];
  const supervisor = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(supervisor.stdout, 'data')) as [Buffer];
  supervisor.kill('SIGKILL');
  expect(await until(() => inspectProcess(Number(line.toString())) === undefined, 10_000)).toBe(true);
  expect(readDiary()).toEqual(['fake is up', 'fake leaves: parent is gone']);
});
