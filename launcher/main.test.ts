import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, inspectProcess, projectRoot, until } from '#servers';
import { createFakeClone } from './test/fake-clone';
import { temporaryFolder } from './test/temporary';

jest.setTimeout(60_000);

// The launcher's own source, as a program, in a clone of which everything else only pretends.
const clone = temporaryFolder();
const diary = join(clone, 'diary');
const misbehaviour = join(clone, 'misbehave');
const running = new Set<ChildProcess>();

beforeAll(async () => {
  createFakeClone(clone, { catalog: await freePort(), accounts: await freePort() });
  for (const path of ['launcher', 'packages', 'package.json']) {
    cpSync(join(projectRoot(), path), join(clone, path), { recursive: true });
  }
  symlinkSync(join(projectRoot(), 'node_modules'), join(clone, 'node_modules'));
});
beforeEach(() => {
  for (const path of [diary, misbehaviour]) rmSync(path, { force: true });
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  const orphan = databaseServer();
  if (orphan) process.kill(orphan, 'SIGQUIT');
});

interface Launcher {
  readonly child: ChildProcess;
  output(): string;
  says(text: string): Promise<boolean>;
  ended(): Promise<number | null>;
}

async function launch(args: string[] = []): Promise<Launcher> {
  const hook = join(clone, 'packages/servers/test/typescript.cjs');
  const child = spawn(process.execPath, ['--conditions=source', '--require', hook, 'launcher/main.ts', ...args], {
    cwd: clone,
    env: { ...process.env, PORT: String(await freePort()), DIARY: diary, MISBEHAVE: misbehaviour },
    detached: true, // a process group of its own, as a shell makes one
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    child,
    output: () => output,
    says: async (text) => {
      await until(() => output.includes(text) || hasEnded(), 40_000);
      return output.includes(text);
    },
    ended: async () => ((await until(hasEnded, 30_000)) ? child.exitCode : null),
  };
}

const readDiary = () => (existsSync(diary) ? readFileSync(diary, 'utf8').trim().split('\n') : []);

function databaseServer(): number | undefined {
  const file = join(clone, '.agora/postgres/data/postmaster.pid');
  const pid = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : 0;
  return inspectProcess(pid) ? pid : undefined;
}

test('it tells how to use the shop, and Ctrl-C stops everything, also when it arrives twice', async () => {
  const launcher = await launch();
  expect(await launcher.says('Agora is running')).toBe(true);
  for (const part of [
    '/graphql',
    'customer@example.com',
    'admin@example.com',
    '.agora/logs/<name>.log',
    'Ctrl-C',
    'mail http://localhost:',
  ]) {
    expect(launcher.output()).toContain(part);
  }
  process.kill(-Number(launcher.child.pid), 'SIGINT'); // from the terminal, to all that belong to it
  launcher.child.kill('SIGINT'); // from npm, which passes it on
  expect(await launcher.ended()).toBe(0);
  expect(launcher.output()).toMatch(/Stopped gateway\nStopped \w+\nStopped \w+\nStopped mail\nStopped PostgreSQL\n$/);
  expect(readDiary().filter((line) => line.includes('leaves: SIGTERM'))).toHaveLength(4);
  expect(databaseServer()).toBeUndefined();
});

test('a second one in the same clone is told that there is one already', async () => {
  const first = await launch();
  expect(await first.says('Agora is running')).toBe(true);
  const second = await launch();
  expect(await second.ended()).toBe(1);
  expect(second.output()).toContain(`already runs from this folder (process ${first.child.pid})`);
  first.child.kill('SIGTERM');
  expect(await first.ended()).toBe(0);
});

test('when it is killed the programs leave by themselves, and the next start goes on with the PostgreSQL left', async () => {
  const killed = await launch();
  expect(await killed.says('Agora is running')).toBe(true);
  const postgres = databaseServer();
  killed.child.kill('SIGKILL');
  const left = () => readDiary().filter((line) => line.includes('leaves: parent is gone'));
  expect(await until(() => left().length === 4, 10_000)).toBe(true);
  expect(databaseServer()).toBe(postgres);

  const next = await launch();
  expect(await next.says('Agora is running')).toBe(true);
  expect(next.output()).toContain(`PostgreSQL was left running (process ${postgres})`);
  next.child.kill('SIGTERM');
  expect(await next.ended()).toBe(0);
  expect(databaseServer()).toBeUndefined();
});

test('who keeps pressing Ctrl-C does not wait for a program that hangs', async () => {
  writeFileSync(misbehaviour, 'ignore SIGTERM');
  const launcher = await launch();
  expect(await launcher.says('Agora is running')).toBe(true);
  const pressing = setInterval(() => launcher.child.kill('SIGINT'), 300);
  const code = await launcher.ended();
  clearInterval(pressing);
  expect(code).toBe(1);
  expect(launcher.output()).toContain('Stopping at once');
  expect(await until(() => databaseServer() === undefined, 10_000)).toBe(true);
});

describe('npm run dev', () => {
  let launcher: Launcher;
  const save = (file: string) => writeFileSync(join(clone, file), `// ${Math.random()}`);
  /** What the diary tells of once `action` has had its effect. */
  const diaryAfter = async (action: () => void, effect: string): Promise<string[]> => {
    rmSync(diary, { force: true });
    const before = launcher.output().length;
    action();
    await until(() => launcher.output().slice(before).includes(effect), 20_000);
    return readDiary().sort();
  };
  const restarted = (...names: string[]) => names.flatMap((name) => [`${name} is up`, `${name} leaves: SIGTERM`]);

  test('rebuilds on save and restarts what the change concerns, unless the build fails', async () => {
    mkdirSync(join(clone, 'subgraphs/catalog/src'), { recursive: true });
    launcher = await launch(['--dev']);
    expect(await launcher.says('Watching for changes')).toBe(true);

    const one = await diaryAfter(() => save('subgraphs/catalog/src/service.ts'), ': restarted');
    expect(one).toEqual(['built', ...restarted('catalog')]);

    const all = await diaryAfter(() => save('packages/servers/new.ts'), ': restarted');
    expect(all).toEqual([...restarted('accounts'), 'built', ...restarted('catalog', 'gateway', 'mail')]);

    writeFileSync(misbehaviour, 'break the build');
    const none = await diaryAfter(() => save('subgraphs/catalog/src/service.ts'), 'go on as they were');
    expect(none).toEqual(['built']);
    expect(launcher.output()).toContain('error TS1005');

    launcher.child.kill('SIGTERM');
    expect(await launcher.ended()).toBe(0);
  });
});

test.each([['--size', 'many'], ['--size', '-1'], ['--sizes'], ['everything']])(
  '%s %s is answered with the usage',
  async (...args) => {
    const launcher = await launch(args);
    expect(await launcher.ended()).toBe(1);
    expect(launcher.output()).toContain('Usage: npm start');
  },
);
