import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspectProcess } from '#servers';
import { takeLock } from './lock';
import { temporaryFolder } from './test/temporary';

const folder = temporaryFolder();
const file = join(folder, 'lock');
const started = inspectProcess(process.pid)?.started;

test('one holder at a time, and the next one is told where the shop is', () => {
  const lock = takeLock(file);
  expect(() => takeLock(file)).toThrow(expect.objectContaining({ code: 'ALREADY_RUNNING' }));
  lock.announce('http://localhost:4000/graphql');
  expect(() => takeLock(file)).toThrow(`(process ${process.pid}): http://localhost:4000/graphql`);
  lock.release();
  takeLock(file).release();
  expect(readdirSync(folder)).toEqual([]);
});

test.each([
  ['a holder that has died', JSON.stringify({ pid: 2 ** 30, started })],
  ['a holder whose pid another process has by now', JSON.stringify({ pid: process.pid, started: 'long ago' })],
  ['half a file', '{"pid":'],
])('the lock is taken over from %s', (_case, content) => {
  writeFileSync(file, content);
  takeLock(file).release();
  expect(existsSync(file)).toBe(false);
});
