import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inspectProcess, until } from '../processes';
import { startTemporaryPostgres } from './temporary';

jest.setTimeout(60_000);

test('nothing is left of it when it was stopped', async () => {
  const server = await startTemporaryPostgres();
  expect(await server.ensureDatabase('shop')).toBe(true);
  await server.stop();
  expect(server.isRunning()).toBe(false);
  expect(existsSync(server.folder)).toBe(false);
});

test('nothing is left of it when its process was killed', async () => {
  const child = fork(join(__dirname, '..', 'test', 'temporary-orphan.ts'), {
    execArgv: ['--conditions=source', '--require', join(__dirname, '..', 'test', 'typescript.cjs')],
  });
  const [{ pid, folder }] = (await once(child, 'message')) as [{ pid: number; folder: string }];
  expect(inspectProcess(pid)).toBeDefined();
  child.kill('SIGKILL');
  expect(await until(() => !inspectProcess(pid) && !existsSync(folder), 10_000)).toBe(true);
});
