import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a process that is sent %s while it starts ends by itself', async (signal, code) => {
  const hook = join(ROOT, 'packages/servers/test/typescript.cjs');
  const program = join(ROOT, 'packages/kit/test/starts-for-ever.ts');
  const child = spawn(process.execPath, ['--conditions=source', '--require', hook, program], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  await once(child.stdout, 'data');
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([code, null]);
});
