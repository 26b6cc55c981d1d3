import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inspectProcess, signalProcess, until } from './processes';

test('a process is known by its command and start for as long as it lives', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'a name'], { cwd: '/' });
  await once(child, 'spawn');
  const pid = Number(child.pid);
  await until(() => inspectProcess(pid)?.command.includes('a name') ?? false, 5_000);
  const found = inspectProcess(pid);
  expect(found?.command).toContain('a name');
  expect(inspectProcess(pid)?.started).toBe(found?.started);
  expect(found?.started).not.toBe(inspectProcess(process.pid)?.started);
  expect(signalProcess(pid, 'SIGKILL')).toBe(true);
  await once(child, 'exit');
  expect(inspectProcess(pid)).toBeUndefined();
  expect(signalProcess(pid, 'SIGTERM')).toBe(false);
});

test.each([0, -1, Number.NaN, 2 ** 30])('%d is no process', (pid) => {
  expect(inspectProcess(pid)).toBeUndefined();
});
